import type { Duty, Leave, SampleBuilding, SamplePost, Shift } from '../documents'
import { padded } from '../names'
import type { Roster } from '../people'
import type { Random } from '../random'
import type { Tract } from '../tracts'

/** A post before it has its number and telephone. */
export interface PostDraft {
  duty: Duty
  tract: Tract
  /** Code of the department, of a department's post. */
  department?: string
  name: string
  holder: string | null
  deputies?: string[]
  shifts?: Shift[]
  leaves?: Leave[]
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** Grid workers are out from morning to evening; desks keep longer hours than offices. */
export const SHIFTS = {
  gridWorker: [{ weekdays: EVERY_DAY, from: '08:00', to: '20:00' }],
  communityDesk: [{ weekdays: EVERY_DAY, from: '08:30', to: '18:00' }],
} satisfies Record<string, Shift[]>

/** What the posts of a district are made from. */
export interface Staffing {
  now: Date
  random: Random
  roster: Roster
  /** All tracts of a tier, in the order of their codes. */
  tier: (tier: number) => Tract[]
  buildingsIn: (tract: Tract) => SampleBuilding[]
}

/**
 * Duty telephones count up in the order of the posts. No subscriber's number in China begins with 0, so that nobody is called by
 * mistake: the area code is real, the rest is nobody's.
 */
const phoneNumber = (order: number): string => `0632-0${padded(order, 6)}`

/** Several posts of one duty in one area are told apart by their number. */
export const postDocuments = (drafts: readonly PostDraft[]): SamplePost[] => {
  const counts = new Map<string, number>()
  return drafts.map(({ duty, tract, department = null, name, holder, deputies = [], shifts, leaves = [] }, i) => {
    const kind = `${tract.code}-${duty}`
    const number = (counts.get(kind) ?? 0) + 1
    counts.set(kind, number)
    const [area, path, phone] = [tract.code, tract.path, phoneNumber(i + 1)]
    const away = leaves.map(({ standIn }) => standIn)
    return {
      _id: `${kind}-${padded(number, 2)}`,
      ...{ duty, area, path, department, name, holder },
      ...(deputies.length > 0 && { deputies }),
      staff: [...new Set([holder, ...deputies, ...away].filter((person) => person !== null))],
      ...(shifts && { shifts }),
      ...(leaves.length > 0 && { leaves }),
      phone,
    }
  })
}
