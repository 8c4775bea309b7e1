import { skill, type Skill } from '../../contract/vocabulary/skill'
import type { DemandState } from '../../contract/vocabulary/demand-state'
import type { Refused } from '../../domain/refused'
import { collectBy, command, countBy, countDocuments, readDocument, updateDocuments } from '../cloud/database'
import { addNew, type Measure } from './add-new'
import { changeInTurn } from './change-in-turn'
import { demandDocument, type DemandDocument } from './documents/project'
import { pageByTime, type Page } from './pages'

export const demandById = (id: string): Promise<DemandDocument | null> => readDocument('demands', id, demandDocument)

/** @param measure of whoever asks for it; null: a desk lists it. @returns the demand as it stands there, from an earlier try too */
export const addDemand = (demand: DemandDocument, measure: Measure | null): Promise<DemandDocument | Refused> =>
  addNew('demands', demandDocument, demand, measure)

/** The oldest first: what has waited longest. */
export const demandsIn = (
  community: string,
  state: DemandState,
  cursor: string | undefined,
): Promise<Page<DemandDocument>> =>
  pageByTime('demands', demandDocument, { 'community.code': community, state }, cursor, 'asc')

/** What a resident has asked for, the newest first. */
export const demandsOf = (asker: string, cursor: string | undefined): Promise<Page<DemandDocument>> =>
  pageByTime('demands', demandDocument, { asker }, cursor)

export const countDemands = (community: string, state: DemandState): Promise<number> =>
  countDocuments('demands', { 'community.code': community, state })

/** Of the open demands of a community those that were asked for before a moment. */
export const countOpenBefore = (community: string, before: Date): Promise<number> =>
  countDocuments('demands', { 'community.code': community, state: 'open', createdAt: command.lte(before) })

/** How many open demands the communities within an area have, by their codes. @param before when given, only those asked for before */
export const openDemandsBy = (area: string, before?: Date): Promise<Map<string, number>> =>
  countBy(
    'demands',
    { 'community.path': area, state: 'open', ...(before && { createdAt: command.lte(before) }) },
    'community.code',
  )

/** Which skills the open demands of the communities within an area ask for, by their codes. */
export const skillsWantedIn = (area: string): Promise<Map<string, Skill[]>> =>
  collectBy('demands', { 'community.path': area, state: 'open', skill: command.neq(null) }, 'community.code', {
    ...{ of: 'skill', schema: skill },
  })

export const countProposedBy = (asker: string): Promise<number> =>
  countDocuments('demands', { asker, state: 'proposed' })

type Change = Partial<Pick<DemandDocument, 'state' | 'note' | 'asker'>>

/** @param decide what becomes of it; an empty change leaves it as it is */
export const changeDemand = (
  id: string,
  decide: (demand: DemandDocument) => Change | Refused,
): Promise<DemandDocument | Refused> => changeInTurn('demands', id, demandDocument, decide)

/** A resident wants to be forgotten: what he asked for stays. */
export const forgetAsker = async (asker: string): Promise<void> => {
  await updateDocuments('demands', { asker }, { asker: '' })
}
