import { isRefused, refuse, type Refused } from '../../domain/refused'
import { addDocument, command, findDocuments, readDocument, updateDocuments } from '../cloud/database'
import { memberIdOf } from '../privacy/member-id'
import { memberDocument, type MemberDocument, type MemberEvent } from './documents/member'

export const memberById = (id: string): Promise<MemberDocument | null> => readDocument('members', id, memberDocument)

/** The registration of somebody, if he has ever reported in. */
export const memberOf = (person: string): Promise<MemberDocument | null> => memberById(memberIdOf(person))

const batch = 500

/** Members by their ids. */
export const membersByIds = async (ids: readonly string[]): Promise<ReadonlyMap<string, MemberDocument>> => {
  const found = new Map<string, MemberDocument>()
  for (let from = 0; from < ids.length; from += batch) {
    const where = { _id: command.in(ids.slice(from, from + batch)) }
    for (const member of await findDocuments('members', memberDocument, { where, limit: batch }))
      found.set(member._id, member)
  }
  return found
}

export const memberByCard = async (card: string): Promise<MemberDocument | null> =>
  (await findDocuments('members', memberDocument, { where: { card }, limit: 1 }))[0] ?? null

/** False when he has reported in before. */
export const addMember = (member: MemberDocument): Promise<boolean> => addDocument('members', member)

/** What steps change; check-ins, presence and guesses go their own ways. */
type Changeable = Omit<
  MemberDocument,
  '_id' | 'version' | 'events' | 'createdAt' | 'lastMonth' | 'checkIns' | 'claims' | 'presence' | 'guesses'
>

export interface MemberChange {
  readonly changes: Partial<Changeable>
  /** Null: nothing that would be told in his history. */
  readonly event: MemberEvent | null
  /** The claim of a monthly check-in that is settled by it. */
  readonly settles?: { readonly claim: Claim; readonly isRight: boolean }
}

type Claim = MemberDocument['claims'][number]
type Settled = NonNullable<MemberChange['settles']>

/** As a check-in of its time. */
const checkInOf = ({ month, at }: Claim): MemberDocument['checkIns'][number] => ({
  ...{ month, at, way: 'code', isOffline: true },
})

/** Said by commands: he may check in at this very moment. */
const settling = ({ claim, isRight }: Settled): Record<string, unknown> => ({
  claims: command.pull({ month: claim.month }),
  ...(isRight && { checkIns: command.push([checkInOf(claim)]), lastMonth: command.max(claim.month as never) }),
})

const settledIn = ({ claims, checkIns, lastMonth }: MemberDocument, { claim, isRight }: Settled) => ({
  claims: claims.filter(({ month }) => month !== claim.month),
  ...(isRight && {
    checkIns: [...checkIns, checkInOf(claim)],
    lastMonth: lastMonth > claim.month ? lastMonth : claim.month,
  }),
})

export interface MemberStep {
  /** The version the caller was looking at; absent: whichever there is. */
  readonly seen?: number
  /** Who takes it: a post, or what somebody is to this member. Refused: he may not. */
  readonly by: (member: MemberDocument) => string | Refused
  /** Whether it was the last step that was taken: one whose answer got lost is not taken twice. */
  readonly isDone: (member: MemberDocument, by: string) => boolean
  /** Null: there is nothing to do. */
  readonly decide: (member: MemberDocument, by: string) => MemberChange | Refused | null
}

/** Steps that are known by what stands in the history. */
export const lastWas =
  (...types: readonly MemberEvent['type'][]): MemberStep['isDone'] =>
  ({ events }, by) => {
    const last = events.at(-1)
    return last !== undefined && types.includes(last.type) && last.by === by
  }

/** One conditional update; null when somebody was faster. */
const write = async (
  member: MemberDocument,
  { changes, event, settles }: MemberChange,
): Promise<MemberDocument | null> => {
  const { _id, version, events } = member
  const state = { ...changes, version: version + 1 }
  const updated = await updateDocuments(
    'members',
    { _id, version, ...(settles && { 'claims.month': settles.claim.month }) },
    { ...state, ...(settles && settling(settles)), ...(event && { events: command.push([event]) }) },
  )
  if (updated === 0) return null
  const happened = { ...state, events: event === null ? events : [...events, event] }
  return { ...member, ...happened, ...(settles && settledIn(member, settles)) }
}

const decided = (
  member: MemberDocument,
  { seen, by: byOf, isDone, decide }: MemberStep,
): MemberChange | Refused | null => {
  const by = byOf(member)
  if (isRefused(by)) return by
  if (seen === undefined || member.version === seen) return decide(member, by)
  return member.version === seen + 1 && isDone(member, by) ? null : refuse('stale')
}

/** Times that others may come first before people are asked to try again. */
const attempts = 5

/** The one write path of what happens to a member: load, decide, write if nobody wrote in between, else decide again. */
export const changeMember = async (id: string, step: MemberStep): Promise<MemberDocument | Refused> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const member = await memberById(id)
    if (member === null) return refuse('notFound')
    const change = decided(member, step)
    if (change === null) return member
    if (isRefused(change)) return change
    const changed = await write(member, change)
    if (changed !== null) return changed
  }
  return refuse('busy')
}

type CheckIn = MemberDocument['checkIns'][number]

/**
 * Writes a monthly check-in down, once a month, of who has come to this community: one update that looks at nothing before. False when it
 * is there, or he is not.
 */
export const addCheckIn = async (id: string, community: string, checkIn: CheckIn): Promise<boolean> => {
  const { month } = checkIn
  const where = {
    _id: id,
    state: command.in(['asked', 'reportedIn']),
    'community.code': community,
    lastMonth: command.lt(month),
  }
  // What he has claimed for that month is done with it.
  const claims = command.pull({ month })
  const written = { lastMonth: month, checkIns: command.push([checkIn]), claims, guesses: null }
  return (await updateDocuments('members', where, written)) === 1
}

/** Keeps what somebody scanned without network for the desk of that community, once a month. */
export const addClaim = async (id: string, claim: Claim): Promise<void> => {
  const { month, community } = claim
  const done = { lastMonth: command.lt(month), 'claims.month': command.neq(month) }
  await updateDocuments('members', { _id: id, 'community.code': community, ...done }, { claims: command.push([claim]) })
}

/** Writes down that he has guessed once more; false when he has guessed in the same moment elsewhere. */
export const noteGuess = async (
  { _id, guesses }: Pick<MemberDocument, '_id' | 'guesses'>,
  next: NonNullable<MemberDocument['guesses']>,
): Promise<boolean> => {
  const seen = guesses === null ? { guesses: null } : { 'guesses.since': guesses.since, 'guesses.count': guesses.count }
  return (await updateDocuments('members', { _id, ...seen }, { guesses: next })) === 1
}

/** He wants to be forgotten: what he has told goes, and that somebody had reported in stays. */
export const forgetMember = async (person: string, now: Date): Promise<void> => {
  const member = await memberOf(person)
  if (member?.person !== person) return
  const { _id, version, state } = member
  const left: MemberEvent = { type: 'left', at: now, by: '本人', about: '', note: '' }
  const untold = member.events.map((event) => ({ ...event, about: '', note: '' }))
  const gone = await updateDocuments(
    'members',
    { _id, version },
    {
      ...{ person: '', name: '', phone: '', card: '', state: 'away', version: version + 1 },
      ...{ community: null, grid: null, unit: null, membership: null, presence: null, guesses: null, inTeam: false },
      ...{ claims: [], leftCommunity: null },
      ...{ skills: [], hobbies: [], freeTimes: [], classes: [], shows: [] },
      events: state === 'away' ? untold : [...untold, left],
    },
  )
  // Something happened to him in this very moment.
  if (gone === 0) await forgetMember(person, now)
}
