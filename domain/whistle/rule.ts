import type { Duty } from '../../contract/vocabulary/duty'
import type { Limit } from '../service-level/limits'
import { refuse, type Refused } from '../refused'
import { rolesOf, type Ask } from './called'
import type { Blower, Matter, WhistleRules } from './whistle'

export interface Whistle extends Ask {
  readonly rules: WhistleRules
  /** The desk that blows. */
  readonly blower: Duty
  /** What it is about where nothing on the list fits; empty otherwise. */
  readonly written: string
}

export interface WhistleTerms {
  /** Whether the level above must agree before anybody is called. */
  readonly approval: boolean
  /** Who that is; he also arbitrates when a department sends the whistle back. */
  readonly approver: Duty
  readonly limits: { readonly sign: Limit; readonly contact: Limit; readonly finish: Limit }
}

const above: Partial<Readonly<Record<Duty, Duty>>> = { communityDesk: 'streetDesk', streetDesk: 'districtCentre' }

/** Whether a desk of this duty whistles at all: somebody has to stand above it, to agree and to arbitrate. */
export const mayWhistle = (duty: Duty): boolean => above[duty] !== undefined

const reach: Readonly<Record<Blower['freeTo'], number>> = { none: 0, street: 1, district: 2 }

/** The principal matter's own limit, else its type's. */
export const finishFor = (rules: WhistleRules, [principal]: readonly Matter[]): Limit =>
  principal?.finish[rules.type] ?? rules.finish

/** Nobody is called for nothing, and nothing is whistled without somebody to call. */
const missing = (whistle: Whistle): Refused | null => {
  if (whistle.matters.length > 0) return null
  if (whistle.written === '') return refuse('noMatter')
  return rolesOf(whistle).size === 0 ? refuse('noPart') : null
}

const goesBeyond = (whistle: Whistle, { freeTo }: Blower): boolean => {
  const called = rolesOf(whistle)
  return whistle.departments.some(({ code, level }) => called.has(code) && reach[level] > reach[freeTo])
}

/** Whether this desk may blow this whistle, who must agree first, and how long the departments have. */
export const whistleRule = (whistle: Whistle): WhistleTerms | Refused => {
  const { rules, matters } = whistle
  const blower = rules.blowers.find(({ duty }) => duty === whistle.blower)
  const approver = above[whistle.blower]
  if (blower === undefined || approver === undefined) return refuse('whistleNotAllowed')
  const refused = missing(whistle)
  if (refused) return refused
  if (matters.some(({ types }) => !types.includes(rules.type))) return refuse('matterOtherType')
  const isOffList = whistle.written !== ''
  return {
    approval: (isOffList && rules.offListApproval) || blower.freeTo === 'none' || goesBeyond(whistle, blower),
    approver,
    limits: { sign: rules.sign, contact: rules.contact, finish: finishFor(rules, matters) },
  }
}
