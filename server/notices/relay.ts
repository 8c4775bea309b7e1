import { isRefused, refuse, type Refused } from '../../domain/refused'
import { settle, unmerge } from '../../domain/request/merge'
import { findDeskAnew } from '../places/find-desk-anew'
import { keepRating } from '../repositories/department-ratings'
import type { PendingNotice } from '../repositories/documents/request'
import { clearNotices, keepNotices, putOffNotices, requestsToTell, type Untold } from '../repositories/request-notices'
import { changeRequest, loadRequest, type Written } from '../repositories/requests'
import { districtSettings } from '../repositories/settings'
import { togetherOrAlone } from '../timers/together-or-alone'
import { deliver, type Delivery } from './deliver'

/** After so many tries only the inbox keeps the notice. */
const mostAttempts = 6
const minute = 60_000
const stepBack = 10 * minute

type Kind = PendingNotice['to']['kind']

/** What is to be done about one that is to nobody: whether it is settled. */
type Doing = (request: Untold, notice: PendingNotice, now: Date) => Promise<boolean>

/** What was withdrawn by one is still the matter of the others: it goes to a desk again. */
const goOn = async (child: string, now: Date): Promise<Written | Refused> => {
  const request = await loadRequest(child)
  if (request === null) return refuse('notFound')
  const takenUp = await findDeskAnew(request, now)
  return changeRequest(child, 'unmerge', 'system', now, unmerge(takenUp, await districtSettings()))
}

/** A request that was merged into one that has ended ends with it; one that has gone its own way meanwhile is left alone. */
const settleMerged: Doing = async ({ id }, { to }, now) => {
  const request = await loadRequest(id)
  if (request === null) return true
  const settled = await (request.status === 'withdrawn'
    ? goOn(to.id, now)
    : changeRequest(to.id, 'settle', 'system', now, settle(request)))
  if (isRefused(settled)) return settled.refused !== 'busy'
  // What it has to tell in its turn: where that fails the timer does it.
  await relay([settled], now).catch((error: unknown) => {
    console.error('relay failed, the timer will do it', to.id, error)
  })
  return true
}

const rate: Doing = async ({ id }, { rating }) => {
  if (rating) await keepRating(id, rating)
  return true
}

/** `tell`: goes to the inboxes of people. */
const ways: Readonly<Record<Kind, 'tell' | Doing>> = {
  person: 'tell',
  post: 'tell',
  request: settleMerged,
  assessment: rate,
}

interface Due {
  readonly request: Untold
  readonly notice: PendingNotice
}

const deliveryOf = ({ request: { id, number }, notice }: Due): Delivery => ({
  request: id,
  subject: { ...notice.subject, number },
  notice,
})

/** @returns whether a notice is settled */
const doAll = async (due: readonly Due[], now: Date): Promise<(notice: PendingNotice) => boolean> => {
  const done = async ({ request, notice }: Due): Promise<PendingNotice[]> => {
    const way = ways[notice.to.kind]
    return way !== 'tell' && (await way(request, notice, now)) ? [notice] : []
  }
  const toTell = due.filter(({ notice }) => ways[notice.to.kind] === 'tell')
  const [isDelivered, ...others] = await Promise.all([deliver(toTell.map(deliveryOf), now), ...due.map(done)])
  const settled = new Set(others.flat())
  return (notice) => settled.has(notice) || isDelivered(notice)
}

/** A notice that is not settled is tried again, ever later; in the end only the inbox keeps it. */
const again = (notice: PendingNotice, now: Date): PendingNotice[] => {
  const attempts = notice.attempts + 1
  if (attempts >= mostAttempts) return []
  return [{ ...notice, attempts, notBefore: new Date(now.getTime() + 2 ** notice.attempts * minute) }]
}

/**
 * Delivers what some requests have to tell, and writes down what remains. Safe to run twice at once and after a crash: inbox rows and
 * messages are made once, and a request that changed meanwhile is simply looked at again.
 */
const relay = async (requests: readonly Untold[], now: Date): Promise<void> => {
  const due = requests.flatMap((request) =>
    request.notices.filter(({ notBefore }) => notBefore <= now).map((notice) => ({ request, notice })),
  )
  const isSettled = await doAll(due, now)
  const left = requests.map((request) => ({
    request,
    // A vacant post may be filled meanwhile: nobody to tell is not told.
    notices: request.notices.flatMap((notice) => {
      if (notice.notBefore > now) return [notice]
      return isSettled(notice) ? [] : again(notice, now)
    }),
  }))
  await Promise.all([
    clearNotices(left.filter(({ notices }) => notices.length === 0).map(({ request }) => request)),
    ...left.filter(({ notices }) => notices.length > 0).map(({ request, notices }) => keepNotices(request, notices)),
  ])
}

let waiting: Untold[] = []
/** Of the last that came to wait: nothing that waits is due later. */
let latest = new Date(0)
let running: Promise<void> = Promise.resolve()
let next: Promise<void> | undefined

const relayNext = async (): Promise<void> => {
  await running
  const requests = waiting
  ;[waiting, next] = [[], undefined]
  running = relay(requests, latest).catch((error: unknown) => {
    console.error('relay failed, the timer will do it', error)
  })
  await running
}

/**
 * At once after a step, best effort: what fails here is done by the timer. An instance that serves several calls at once tells for all that
 * came while it was telling; one that serves a single call tells at once.
 */
export const relaySoon = (request: Untold, now: Date): Promise<void> => {
  if (request.notices.length === 0) return Promise.resolve()
  waiting.push(request)
  latest = now > latest ? now : latest
  next ??= relayNext()
  return next
}

/** So many requests are told of together, and so many are listed at once. */
const batch = 100

/** One that cannot be told steps back behind the others for a while. */
const relayAll = (requests: readonly Untold[], now: Date): Promise<void> =>
  togetherOrAlone(
    requests,
    (some) => relay(some, now),
    ({ id }, error) => {
      console.error('relay failed, it will be tried again', id, error)
      return putOffNotices([id], new Date(now.getTime() + stepBack))
    },
  )

/**
 * The timer's part: the longest waiting first. @param longest milliseconds after which nothing new is begun
 * @returns how many requests were looked at
 */
export const relayDue = async (now: Date, longest: number): Promise<number> => {
  const end = performance.now() + longest
  let looked = 0
  for (;;) {
    const { untold, damaged } = await requestsToTell(now, batch)
    if (damaged.length > 0) console.error('requests that cannot be read are told of later', damaged)
    await putOffNotices(damaged, new Date(now.getTime() + stepBack))
    await relayAll(untold, now)
    looked += untold.length + damaged.length
    if (untold.length + damaged.length < batch || performance.now() > end) return looked
  }
}
