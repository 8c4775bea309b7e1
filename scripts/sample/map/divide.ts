import type { Plan } from '../plan'
import { cutInTwo } from './cut'
import type { Ground } from './ground'
import type { Ring } from './sheet'

/** An area on the sheet with the areas that tile it. */
export interface Parcel {
  ring: Ring
  leaves: number
  parts: Parcel[]
}

const leavesOf = (plans: readonly Plan[]): number => plans.reduce((sum, plan) => sum + plan.leaves, 0)

/** Where to part a list so that both halves weigh about the same. */
const halfway = (plans: readonly Plan[]): number => {
  const half = leavesOf(plans) / 2
  const miss = (count: number) => Math.abs(leavesOf(plans.slice(0, count)) - half)
  return plans.slice(1).reduce((best, _, i) => (miss(i + 1) < miss(best) ? i + 1 : best), 1)
}

/** One ring per plan, in their order, sized by their leaves: halved again and again along new streets. */
const tile = (ground: Ground, ring: Ring, plans: readonly Plan[]): Ring[] => {
  if (plans.length < 2) return [ring]
  const count = halfway(plans)
  const [first, rest] = [plans.slice(0, count), plans.slice(count)]
  const all = leavesOf(plans)
  const [left, right] = cutInTwo(ground, ring, all, leavesOf(first) / all)
  return [...tile(ground, left, first), ...tile(ground, right, rest)]
}

/** Lays a whole plan out on the map, from the district down. Its rings want tracing when all is laid out. */
export const layOut = (ground: Ground, ring: Ring, plan: Plan): Parcel => {
  const rings = plan.parts.length > 0 ? tile(ground, ring, plan.parts) : []
  return {
    ring,
    leaves: plan.leaves,
    parts: plan.parts.map((part, i) => layOut(ground, rings[i] ?? ring, part)),
  }
}
