import type { ModelCaseState } from '../../contract/vocabulary/model-case-state'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import {
  addDocument,
  command,
  countDocuments,
  findDocuments,
  readDocument,
  updateDocuments,
  type Where,
} from '../cloud/database'
import {
  awardRoundDocument,
  modelCaseDocument,
  type AwardRoundDocument,
  type ModelCaseDocument,
} from './documents/model-case'
import { newestFirst, type Page } from './pages'

type CasePage = Page<ModelCaseDocument>

export const modelCaseById = (id: string): Promise<ModelCaseDocument | null> =>
  readDocument('modelCases', id, modelCaseDocument)

/** False when there is one with this id. */
export const addModelCase = (modelCase: ModelCaseDocument): Promise<boolean> => addDocument('modelCases', modelCase)

const bySubmission = (where: Where, cursor: string | undefined): Promise<CasePage> =>
  newestFirst(
    'modelCases',
    modelCaseDocument,
    { where, path: 'submittedAt', momentOf: ({ submittedAt }) => submittedAt },
    cursor,
  )

/** What these units, members or communities have submitted. */
export const casesBy = (ids: readonly string[], cursor: string | undefined): Promise<CasePage> =>
  bySubmission({ 'by.id': command.in([...ids]) }, cursor)

export const casesBelow = (area: string, state: ModelCaseState, cursor: string | undefined): Promise<CasePage> =>
  bySubmission({ 'community.path': area, state }, cursor)

/** How many wait for the recommendation of a community: not its own, on which others decide. */
export const countSubmitted = (community: string): Promise<number> =>
  countDocuments('modelCases', { 'community.path': community, state: 'submitted', 'by.id': command.neq(community) })

export const casesInRound = (round: string, cursor: string | undefined): Promise<CasePage> =>
  bySubmission({ 'nominations.round': round }, cursor)

/** What everybody may read, the last published first. */
export const caseLibrary = (cursor: string | undefined): Promise<CasePage> =>
  newestFirst(
    'modelCases',
    modelCaseDocument,
    {
      where: { state: 'published' },
      path: 'publishedAt',
      momentOf: ({ publishedAt }) => publishedAt ?? new Date(0),
    },
    cursor,
  )

type Change = Pick<ModelCaseDocument, 'state'> & Partial<Pick<ModelCaseDocument, 'note' | 'publishedAt'>>

/**
 * A step of a desk, under the version that was read. A case that is published is changed by nobody, whatever is decided.
 * @param decide what becomes of it; null leaves it as it is
 */
export const changeCase = async (
  id: string,
  decide: (modelCase: ModelCaseDocument) => Change | Refused | null,
): Promise<ModelCaseDocument | Refused> => {
  const modelCase = await modelCaseById(id)
  if (modelCase === null) return refuse('notFound')
  const change = decide(modelCase)
  if (change === null || isRefused(change)) return change ?? modelCase
  const { version } = modelCase
  const after = { ...change, version: version + 1 }
  const where = { _id: id, version, state: command.neq('published') }
  return (await updateDocuments('modelCases', where, after)) === 1 ? { ...modelCase, ...after } : refuse('stale')
}

/** One update that looks at nothing before: a case is in a round once. */
export const addNomination = async (
  id: string,
  nomination: ModelCaseDocument['nominations'][number],
): Promise<void> => {
  const where = { _id: id, state: 'published', 'nominations.round': command.neq(nomination.round) }
  await updateDocuments('modelCases', where, { nominations: command.push([nomination]) })
}

/** One update that looks at nothing before: a case that was nominated is awarded once a round. */
export const addAward = async (id: string, award: ModelCaseDocument['awards'][number]): Promise<void> => {
  const { round } = award
  const where = { _id: id, 'nominations.round': round, 'awards.round': command.neq(round) }
  await updateDocuments('modelCases', where, { awards: command.push([award]) })
}

export const roundById = (id: string): Promise<AwardRoundDocument | null> =>
  readDocument('awardRounds', id, awardRoundDocument)

/** False when there is one with this id. */
export const addRound = (round: AwardRoundDocument): Promise<boolean> => addDocument('awardRounds', round)

/** The last ones, the newest first: there are one or two a year. */
export const roundsIn = (district: string): Promise<AwardRoundDocument[]> =>
  findDocuments('awardRounds', awardRoundDocument, { where: { district }, order: [['openedAt', 'desc']], limit: 20 })
