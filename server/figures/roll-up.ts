import { monthInGrace, monthOf } from '../../domain/reporting-in/monthly'
import { communityTier } from '../places/community-by-code'
import { areasOfTier } from '../repositories/areas'
import type { RollUpDocument } from '../repositories/documents/figures'
import { noteRollUp, rollUp } from '../repositories/figures'
import { districtSettings } from '../repositories/settings'
import { togetherOrAlone } from '../timers/together-or-alone'
import { count } from './count'

/** Milliseconds between two countings, and of one run of the timer; so many communities are counted together. */
const [every, longest, together] = [3_600_000, 35_000, 20]

type State = Omit<RollUpDocument, '_id'>
type Running = State & { readonly after: string }

/** The counting that is under way, a new one when the last is an hour old, or null. */
const running = async (now: Date): Promise<Running | null> => {
  const state = await rollUp()
  if (state === null) return { value: 1, startedAt: now, after: '', asOf: null }
  const { value, startedAt, after, asOf } = state
  if (after !== null) return { value, startedAt, after, asOf }
  const isDue = now.getTime() - startedAt.getTime() >= every
  return isDue ? { value: value + 1, startedAt: now, after: '', asOf } : null
}

/**
 * Goes on with the counting where the last run has stopped. Two runs at once count the same; what was cut short is counted again.
 * @returns how many communities were counted
 */
export const carryOnCounting = async (now: Date): Promise<number> => {
  const state = await running(now)
  if (state === null) return 0
  const end = performance.now() + longest
  const [communities, { reportingIn }] = await Promise.all([areasOfTier(communityTier), districtSettings()])
  const left = communities.filter(({ _id }) => _id > state.after)
  const grace = monthInGrace(now)
  const months = grace === null ? [monthOf(now)] : [monthOf(now), grace]
  for (let done = 0; done < left.length; done += together) {
    const row = left.slice(done, done + together)
    for (const month of months)
      await togetherOrAlone(
        row,
        (some) => count(some, { month, cap: reportingIn.unitsPerCommunity, at: now }),
        ({ _id }, error) => {
          console.error('could not count', _id, error)
        },
      )
    await noteRollUp({ ...state, after: row.at(-1)?._id ?? state.after })
    if (performance.now() > end) return done + row.length
  }
  await noteRollUp({ ...state, after: null, asOf: state.startedAt })
  return left.length
}
