import type { ResolutionState } from '../../contract/vocabulary/resolution-state'
import type { Refused } from '../../domain/refused'
import { addDocument, command, countDocuments, findDocuments, readDocument, updateDocuments } from '../cloud/database'
import { changeInTurn } from './change-in-turn'
import { resolutionDocument, type ResolutionDocument } from './documents/meeting'
import { pageBy, type Page } from './pages'

export const resolutionById = (id: string): Promise<ResolutionDocument | null> =>
  readDocument('resolutions', id, resolutionDocument)

/** False when there is one with this id. */
export const addResolution = (resolution: ResolutionDocument): Promise<boolean> =>
  addDocument('resolutions', resolution)

/** A meeting resolves a handful of things. */
const mostOfMeeting = 100

export const resolutionsOfMeeting = (meeting: string): Promise<ResolutionDocument[]> =>
  findDocuments('resolutions', resolutionDocument, {
    where: { 'meeting.id': meeting },
    order: [['createdAt', 'asc']],
    limit: mostOfMeeting,
  })

/** What is open in the order in which it is due; what is done the other way round. */
export const resolutionsIn = (
  body: string,
  state: ResolutionState,
  cursor: string | undefined,
): Promise<Page<ResolutionDocument>> =>
  pageBy(
    'resolutions',
    resolutionDocument,
    { 'body.code': body, state },
    { by: 'dueAt', direction: state === 'accepted' ? 'desc' : 'asc' },
    cursor,
  )

/** How many are reported as done, and nobody has looked. */
export const countReported = (body: string): Promise<number> =>
  countDocuments('resolutions', { 'body.code': body, state: 'reported' })

/** What a part-time member has to see to, the last due first. */
export const resolutionsOfMember = (member: string, cursor: string | undefined): Promise<Page<ResolutionDocument>> =>
  pageBy('resolutions', resolutionDocument, { 'owner.member': member }, { by: 'dueAt', direction: 'desc' }, cursor)

/** Changes a resolution under the version that was read. */
export const changeResolution = (
  id: string,
  decide: (resolution: ResolutionDocument) => Partial<ResolutionDocument> | Refused,
): Promise<ResolutionDocument | Refused> => changeInTurn('resolutions', id, resolutionDocument, decide)

/** Those that are not done and of which it is time to remind somebody, the longest waiting first. */
export const toRemind = (now: Date, limit: number): Promise<ResolutionDocument[]> =>
  findDocuments('resolutions', resolutionDocument, {
    where: { state: 'open', remindAt: command.lte(now) },
    order: [['remindAt', 'asc']],
    limit,
  })

/** When somebody is reminded of it next; nothing happens when another run was here first. */
export const noteReminder = async ({ _id, remindAt }: ResolutionDocument, next: Date | null): Promise<void> => {
  await updateDocuments('resolutions', { _id, remindAt }, { remindAt: next })
}
