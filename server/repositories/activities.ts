import { mostQueued, mostRepeats } from '../../contract/activities'
import type { Position } from '../../contract/place'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { shanghai } from '../../domain/service-level/shanghai'
import { checkOutFor } from '../../domain/serving/check-in-time'
import {
  addDocument,
  command,
  countDocuments,
  findDocuments,
  inTransaction,
  readDocument,
  updateDocuments,
  type Where,
} from '../cloud/database'
import { inTurn } from './change-in-turn'
import { cursorAfter, fromCursor } from './cursors'
import { activityDocument, type ActivityDocument } from './documents/activity'
import type { PhotosOfCarrier } from './documents/photo'
import { pageOf as rowsOf, type Page } from './pages'

export const activityById = (id: string): Promise<ActivityDocument | null> =>
  readDocument('activities', id, activityDocument)

const stored = (at: Position | null) => at && { type: 'Point', coordinates: at }

/** False when there is one with this id. */
export const addActivity = (activity: ActivityDocument): Promise<boolean> =>
  addDocument('activities', { ...activity, at: stored(activity.at) })

/** As lists read it: an album may be long, and none of them shows it. */
const listed = activityDocument.omit({ album: true, photoStates: true, newPhotos: true, struck: true })
export type ListedActivity = Omit<ActivityDocument, 'album' | 'photoStates' | 'newPhotos' | 'struck'>

export interface ActivityPage {
  readonly activities: readonly ListedActivity[]
  readonly next: string | null
}

const pageSize = 20

const pageOf = async (where: Where, direction: 'asc' | 'desc', cursor: string | undefined): Promise<ActivityPage> => {
  const found = await findDocuments('activities', listed, {
    where: fromCursor(where, 'startsAt', direction, cursor),
    fields: Object.keys(listed.shape),
    order: [
      ['startsAt', direction],
      ['_id', direction],
    ],
    limit: pageSize + 1,
  })
  const activities = found.slice(0, pageSize)
  const last = activities.at(-1)
  return { activities, next: found.length > pageSize && last ? cursorAfter(last.startsAt, last._id) : null }
}

/** No activity lasts longer: one that began earlier is over. */
const longest = 12 * 3_600_000

/** What is not over yet, the soonest first. */
export const comingIn = (community: string, now: Date, cursor: string | undefined): Promise<ActivityPage> => {
  const since = command.gt(new Date(now.getTime() - longest))
  return pageOf({ 'community.code': community, state: 'published', startsAt: since }, 'asc', cursor)
}

const shown = command.in(['published', 'settling', 'closed'])

/** What residents are shown of one that is over, its photos too: fewer at once. */
const publicSize = 10

const publicPage = (
  where: Where,
  direction: 'asc' | 'desc',
  cursor: string | undefined,
): Promise<Page<ActivityDocument>> =>
  rowsOf('activities', activityDocument, {
    where: fromCursor({ ...where, state: shown }, 'startsAt', direction, cursor),
    order: ['startsAt', direction],
    cursorOf: ({ startsAt, _id }) => cursorAfter(startsAt, _id),
    size: publicSize,
  })

/** For residents: what is not over yet by the clock, the soonest first; one that was ended early too. */
export const publicComing = (
  community: string,
  now: Date,
  cursor: string | undefined,
): Promise<Page<ActivityDocument>> => {
  const since = command.gt(new Date(now.getTime() - longest))
  return publicPage({ 'community.code': community, startsAt: since, endsAt: command.gt(now) }, 'asc', cursor)
}

/** For residents: what is over, the newest first, ended by its organiser or not. */
export const publicPast = (community: string, now: Date, cursor: string | undefined): Promise<Page<ActivityDocument>> =>
  publicPage({ 'community.code': community, startsAt: command.lte(now), endsAt: command.lte(now) }, 'desc', cursor)

/** Nobody has ended them. */
const unended = command.in(['published', 'settling'])

/** For who organises: what has to be settled or is on comes first. */
export const openIn = (community: string, cursor: string | undefined): Promise<ActivityPage> =>
  pageOf({ 'community.code': community, state: unended }, 'asc', cursor)

export const pastIn = (community: string, cursor: string | undefined): Promise<ActivityPage> =>
  pageOf({ 'community.code': community, state: command.in(['closed', 'cancelled']) }, 'desc', cursor)

/** What a member has signed up for, the newest first. */
export const signedUpBy = (member: string, cursor: string | undefined): Promise<ActivityPage> =>
  pageOf({ 'queue.member': member }, 'desc', cursor)

/** What of that goes on, or begins or has just ended today, so that one may check in or out. */
export const todayOf = (member: string, now: Date, cursor: string | undefined): Promise<ActivityPage> => {
  const [since, until] = [new Date(now.getTime() - longest - checkOutFor), shanghai(now).endOf('day').toDate()]
  const begins = command.gt(since).and(command.lte(until) as never)
  const notOver = command.gt(new Date(now.getTime() - checkOutFor))
  return pageOf({ 'queue.member': member, state: 'published', startsAt: begins, endsAt: notOver }, 'asc', cursor)
}

/** Is there once the queue is as long as it may become. */
const lastInQueue = `queue.${String(mostQueued - 1)}`

/**
 * Puts a member at the end of those who signed up; nothing happens when he is there, it is too late or nobody more may wait. One update that looks at nothing
 * before, so that however many sign up at once none is turned away.
 */
export const addToQueue = async (id: string, member: string, at: Date): Promise<boolean> =>
  (await updateDocuments(
    'activities',
    {
      _id: id,
      state: 'published',
      endsAt: command.gt(at),
      'queue.member': command.neq(member),
      [lastInQueue]: command.exists(false),
    },
    { queue: command.push([{ member, at }]) },
  )) === 1

/** False when he was not there, or it has begun. @param reason of the organiser who takes him off the list, which is kept */
export const takeFromQueue = async (id: string, member: string, now: Date, reason?: string): Promise<boolean> =>
  (await updateDocuments(
    'activities',
    { _id: id, state: 'published', startsAt: command.gt(now), 'queue.member': member },
    {
      queue: command.pull({ member }),
      ...(reason !== undefined && { struck: command.push([{ member, at: now, reason }]) }),
    },
  )) === 1

/** A step of the organiser. False when there was another one since it was read. */
export const changeActivity = async (
  { _id, version }: ActivityDocument,
  changes: Pick<ActivityDocument, 'state'> & Partial<Pick<ActivityDocument, 'report' | 'endedAt' | 'came'>>,
): Promise<boolean> =>
  (await updateDocuments('activities', { _id, version }, { ...changes, version: version + 1 })) === 1

/** What its organiser may change before it begins. */
export type ActivityFacts = Pick<
  ActivityDocument,
  'title' | 'class' | 'about' | 'place' | 'at' | 'radius' | 'startsAt' | 'endsAt' | 'quota'
>

/** Gives it other facts. False when there was another step since it was read, or somebody has just taken a place that would be gone. */
export const changeFacts = async (
  { _id, version, quota }: ActivityDocument,
  { at, ...facts }: ActivityFacts,
  more: Partial<Pick<ActivityDocument, 'isReminded' | 'movedIn'>>,
): Promise<boolean> => {
  const nobodyLoses = facts.quota < quota ? { [`queue.${String(facts.quota)}`]: command.exists(false) } : {}
  const changes = { ...facts, ...more, at: command.set(stored(at)), version: version + 1 }
  return (await updateDocuments('activities', { _id, version, ...nobodyLoses }, changes)) === 1
}

/** Those of its series that come after it, the next one first; as many as are published at once at most. */
export const laterOf = async ({ series }: Pick<ActivityDocument, 'series'>): Promise<ActivityDocument[]> =>
  series === null
    ? []
    : findDocuments('activities', activityDocument, {
        where: { 'series.id': series.id, 'series.nth': command.gt(series.nth) },
        order: [['series.nth', 'asc']],
        limit: mostRepeats,
      })

type OfAlbum = Pick<ActivityDocument, 'album' | keyof PhotosOfCarrier>

/**
 * Changes an album: however many do at once, none of them is lost and no limit is broken. The version stays, since what its organiser has
 * seen is still so.
 * @param decide what becomes of it; an empty change leaves it as it is
 */
export const changeAlbum = (
  id: string,
  decide: (activity: ActivityDocument) => Partial<OfAlbum> | Refused,
): Promise<ActivityDocument | Refused> =>
  inTurn(() =>
    inTransaction(async (transaction) => {
      const activity = await transaction.read('activities', id, activityDocument)
      if (activity === null) return refuse('notFound')
      const change = decide(activity)
      if (isRefused(change)) return change
      if (Object.keys(change).length > 0) await transaction.change('activities', id, change)
      return { ...activity, ...change }
    }),
  )

/** Some of the activities with photos that a member has added. */
export const withPhotosBy = (member: string): Promise<ActivityDocument[]> =>
  findDocuments('activities', activityDocument, { where: { 'album.by': member }, limit: pageSize })

/** What a member has signed up for and has not begun, the soonest first. */
export const comingOf = (member: string, now: Date, cursor: string | undefined): Promise<ActivityPage> =>
  pageOf({ 'queue.member': member, state: 'published', startsAt: command.gt(now) }, 'asc', cursor)

/** How many of a community are over, and nobody has ended them. */
export const countUnsettled = (community: string, now: Date): Promise<number> => {
  const isOver = command.lt(now)
  return countDocuments('activities', { 'community.code': community, state: unended, startsAt: isOver, endsAt: isOver })
}

/** Over since then, and nobody has ended them. */
export const unsettledSince = (since: Date, limit: number): Promise<ActivityDocument[]> =>
  findDocuments('activities', activityDocument, {
    where: { state: unended, endsAt: command.lt(since) },
    limit,
  })

/** Over since then, and its desk was not asked to settle it, the longest over first. */
export const notAskedToSettle = (since: Date, limit: number): Promise<ActivityDocument[]> =>
  findDocuments('activities', activityDocument, {
    where: { state: 'published', isAskedToSettle: command.neq(true), endsAt: command.lt(since) },
    order: [['endsAt', 'asc']],
    limit,
  })

export const noteAskedToSettle = async (id: string): Promise<void> => {
  await updateDocuments('activities', { _id: id }, { isAskedToSettle: true })
}

/** Published, about to begin, and nobody was told yet. */
export const beginningUntil = (now: Date, until: Date, limit: number): Promise<ActivityDocument[]> =>
  findDocuments('activities', activityDocument, {
    where: { state: 'published', isReminded: false, startsAt: command.gt(now).and(command.lte(until) as never) },
    order: [['startsAt', 'asc']],
    limit,
  })

export const noteReminded = async (id: string): Promise<void> => {
  await updateDocuments('activities', { _id: id }, { isReminded: true })
}
