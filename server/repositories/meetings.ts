import type { MeetingState } from '../../contract/vocabulary/meeting-state'
import type { Refused } from '../../domain/refused'
import type { Met } from '../../domain/meetings/quarter-due'
import { addDocument, command, findDocuments, readDocument, updateDocuments } from '../cloud/database'
import { changeInTurn } from './change-in-turn'
import { meetingDocument, type MeetingDocument } from './documents/meeting'
import { pageBy, type Page } from './pages'

export const meetingById = (id: string): Promise<MeetingDocument | null> =>
  readDocument('meetings', id, meetingDocument)

/** False when there is one with this id. */
export const addMeeting = (meeting: MeetingDocument): Promise<boolean> => addDocument('meetings', meeting)

const inState = (body: string, states: readonly MeetingState[]) => ({
  'body.code': body,
  state: command.in([...states]),
})

/** What is still to be held or written down, the soonest first. */
export const comingMeetings = (body: string, cursor: string | undefined): Promise<Page<MeetingDocument>> =>
  pageBy('meetings', meetingDocument, inState(body, ['convened', 'held']), { by: 'startsAt', direction: 'asc' }, cursor)

/** What is over, the newest first. */
export const pastMeetings = (body: string, cursor: string | undefined): Promise<Page<MeetingDocument>> =>
  pageBy(
    'meetings',
    meetingDocument,
    inState(body, ['published', 'calledOff']),
    { by: 'startsAt', direction: 'desc' },
    cursor,
  )

/** Those to which a part-time member was invited, the newest first. */
export const meetingsOfMember = (member: string, cursor: string | undefined): Promise<Page<MeetingDocument>> =>
  pageBy('meetings', meetingDocument, { members: member }, { by: 'startsAt', direction: 'desc' }, cursor)

/** A unit has a seat in a few bodies, each of which meets once a quarter. */
const mostComing = 100

/** The meetings to come to which some of these part-time members are invited. */
export const convenedFor = (members: readonly string[], now: Date): Promise<MeetingDocument[]> =>
  members.length === 0
    ? Promise.resolve([])
    : findDocuments('meetings', meetingDocument, {
        where: { members: command.in([...members]), state: 'convened', startsAt: command.gt(now) },
        limit: mostComing,
      })

const met = meetingDocument.pick({ _id: true, startsAt: true, state: true, body: true })
/** At most so many are looked at: a district has some hundred a quarter. */
const most = 1000

/** When these bodies met or meet, from a moment on, by their codes; what was called off is not among it. */
export const metSince = async (bodies: readonly string[], since: Date): Promise<ReadonlyMap<string, Met[]>> => {
  const found = await findDocuments('meetings', met, {
    where: {
      'body.code': command.in([...bodies]),
      state: command.in(['convened', 'held', 'published']),
      startsAt: command.gte(since),
    },
    order: [['startsAt', 'desc']],
    fields: ['startsAt', 'state', 'body'],
    limit: most,
  })
  return new Map(bodies.map((code) => [code, found.filter(({ body }) => body.code === code)]))
}

/** Convened, to begin within this time, and nobody was reminded yet, the soonest first. */
export const beginningUntil = (now: Date, until: Date, limit: number): Promise<MeetingDocument[]> =>
  findDocuments('meetings', meetingDocument, {
    where: {
      state: 'convened',
      isReminded: command.neq(true),
      startsAt: command.gt(now).and(command.lte(until) as never),
    },
    order: [['startsAt', 'asc']],
    limit,
  })

/** Nothing happens when it was moved meanwhile: then it is another reminder. */
export const noteReminded = async ({ _id, version }: MeetingDocument): Promise<void> => {
  await updateDocuments('meetings', { _id, version }, { isReminded: true })
}

/** Writes down what somebody says to the notice. False when he is not invited, or it is too late. */
export const noteAnswer = async (
  id: string,
  member: string,
  answer: MeetingDocument['answers'][string],
): Promise<boolean> =>
  (await updateDocuments(
    'meetings',
    { _id: id, state: 'convened', members: member },
    { [`answers.${member}`]: answer },
  )) === 1

/** Changes a meeting under the version that was read. */
export const changeMeeting = (
  id: string,
  decide: (meeting: MeetingDocument) => Partial<MeetingDocument> | Refused,
): Promise<MeetingDocument | Refused> => changeInTurn('meetings', id, meetingDocument, decide)
