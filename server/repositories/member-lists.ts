import type { MemberPile } from '../../contract/members'
import type { Membership } from '../../contract/vocabulary/membership'
import type { DueMonth } from '../../domain/reporting-in/monthly'
import { command, countBy, countDocuments, findDocuments, updateDocuments, type Condition } from '../cloud/database'
import { cursorAfter, cursorAfterName, fromCursor, fromTextBefore } from './cursors'
import { memberDocument, type MemberDocument } from './documents/member'
import { pageOf } from './pages'

export interface MemberPage {
  readonly members: readonly MemberDocument[]
  readonly next: string | null
}

/** One page; `cursorOf` says where the next one begins. */
const listed = async (
  where: Condition,
  path: 'askedAt' | 'lastMonth',
  cursorOf: (last: MemberDocument) => string,
  size?: number,
): Promise<MemberPage> => {
  const asked = { where, order: [path, 'asc'], cursorOf, size } as const
  const { rows: members, next } = await pageOf('members', memberDocument, asked)
  return { members, next }
}

/** Who asked first comes first. */
const byAsked = (where: Condition, cursor: string | undefined, size?: number): Promise<MemberPage> =>
  listed(fromCursor(where, 'askedAt', 'asc', cursor), 'askedAt', ({ askedAt, _id }) => cursorAfter(askedAt, _id), size)

const inCommunity = (code: string, state: MemberDocument['state']) => ({ 'community.code': code, state })

/** Who has claimed a check-in there, and is there still. */
const claimingIn = (code: string) => ({ 'community.code': code, 'claims.community': code })

/** Whose check-in of a month was sent later and waits for a word has done his part. */
const noClaimOf = (month: string) => ({ 'claims.month': command.neq(month) })

const piles: Readonly<
  Record<MemberPile, (community: string, month: string, cursor: string | undefined) => Promise<MemberPage>>
> = {
  toConfirm: (community, _, cursor) => byAsked(inCommunity(community, 'asked'), cursor),
  claims: (community, _, cursor) => byAsked(claimingIn(community), cursor),
  reportedIn: (community, _, cursor) => byAsked(inCommunity(community, 'reportedIn'), cursor),
  // Who has not been there for longest comes first.
  behind: (community, month, cursor) =>
    listed(
      fromTextBefore({ ...inCommunity(community, 'reportedIn'), ...noClaimOf(month) }, 'lastMonth', month, cursor),
      'lastMonth',
      ({ lastMonth, _id }) => cursorAfterName(lastMonth, _id),
    ),
}

/** @param month who has not checked in since is behind */
export const membersOfCommunity = (
  pile: MemberPile,
  ...rest: Parameters<(typeof piles)[MemberPile]>
): Promise<MemberPage> => piles[pile](...rest)

/** Who has not checked in there this month, and waits for no word on it. */
const behindIn = (community: string, month: string) => ({
  ...inCommunity(community, 'reportedIn'),
  ...noClaimOf(month),
  lastMonth: command.lt(month),
})

export const pileCounts = async (community: string, month: string): Promise<Record<MemberPile, number>> => {
  const [toConfirm, claims, reportedIn, behind] = await Promise.all([
    countDocuments('members', inCommunity(community, 'asked')),
    countDocuments('members', claimingIn(community)),
    countDocuments('members', inCommunity(community, 'reportedIn')),
    countDocuments('members', behindIn(community, month)),
  ])
  return { toConfirm, claims, reportedIn, behind }
}

/** How many ask a community, and how many late check-ins wait for its word. */
export const countWaitingMembers = async (
  community: string,
): Promise<{ readonly members: number; readonly claims: number }> => {
  const [members, claims] = await Promise.all([
    countDocuments('members', inCommunity(community, 'asked')),
    countDocuments('members', claimingIn(community)),
  ])
  return { members, claims }
}

/** By the codes of these communities: how many ask, have reported in, and of these are behind with a month. */
export const presenceInCommunities = async (
  communities: readonly string[],
  month: string,
): Promise<Record<'toConfirm' | 'members' | 'behind', Map<string, number>>> => {
  const there = (state: MemberDocument['state']) => ({ 'community.code': command.in([...communities]), state })
  const [toConfirm, members, behind] = await Promise.all([
    countBy('members', there('asked'), 'community.code'),
    countBy('members', there('reportedIn'), 'community.code'),
    countBy(
      'members',
      { ...there('reportedIn'), ...noClaimOf(month), 'checkIns.month': command.neq(month) },
      'community.code',
    ),
  ])
  return { toConfirm, members, behind }
}

export const membersOfUnit = (
  unit: string,
  membership: Membership,
  cursor: string | undefined,
  size?: number,
): Promise<MemberPage> => byAsked({ 'unit.id': unit, membership }, cursor, size)

/** Who has reported in and is in the help team of one of these areas, or of a whole community. */
export const teamIn = (
  where: { readonly grids: readonly string[] } | { readonly community: string },
  cursor: string | undefined,
): Promise<MemberPage> => {
  const inPlace =
    'grids' in where ? { 'grid.code': command.in([...where.grids]) } : { 'community.code': where.community }
  return byAsked({ ...inPlace, state: 'reportedIn', inTeam: true }, cursor)
}

/** Who has reported in, has not checked in for a month, waits for no word on it and was not reminded of it. */
export const behindUnreminded = (
  { month, mark }: Pick<DueMonth, 'month' | 'mark'>,
  limit: number,
): Promise<MemberDocument[]> =>
  findDocuments('members', memberDocument, {
    where: { state: 'reportedIn', ...noClaimOf(month), lastMonth: command.lt(month), remindedMonth: command.lt(mark) },
    limit,
  })

export const noteRemindedOf = async (id: string, mark: string, day: string): Promise<void> => {
  await updateDocuments('members', { _id: id }, { remindedMonth: mark, remindedDay: day })
}

/** Of who is behind in a community those whom nobody has reminded on a day, also who was stored before days were noted. */
const unremindedIn = (community: string, month: string, day: string): Condition => ({
  ...behindIn(community, month),
  remindedDay: command.neq(day),
})

export const behindToday = (community: string, month: string, day: string, limit: number): Promise<MemberDocument[]> =>
  findDocuments('members', memberDocument, { where: unremindedIn(community, month, day), limit })

export const countBehindToday = (community: string, month: string, day: string): Promise<number> =>
  countDocuments('members', unremindedIn(community, month, day))

export const noteRemindedOn = async (ids: readonly string[], day: string): Promise<void> => {
  await updateDocuments('members', { _id: command.in([...ids]) }, { remindedDay: day })
}

/** Who has reported in and was not asked for his commitments of a year, also who was stored before anybody was. */
export const notAskedToPromise = (year: number, limit: number): Promise<Pick<MemberDocument, '_id' | 'person'>[]> =>
  findDocuments('members', memberDocument.pick({ _id: true, person: true }), {
    where: command.or([
      { state: 'reportedIn', promiseReminded: null },
      { state: 'reportedIn', promiseReminded: command.lt(year) },
    ] as never),
    fields: ['person'],
    limit,
  })

export const noteAskedToPromise = async (id: string, year: number): Promise<void> => {
  await updateDocuments('members', { _id: id }, { promiseReminded: year })
}
