import type { Duty } from '../../contract/vocabulary/duty'
import type { Force } from '../../contract/vocabulary/force'
import type { WhistleType } from '../../contract/vocabulary/whistle-type'
import type { Limit } from '../service-level/limits'

/** How far up a body stands: with the street, or with the district. */
export type Level = 'street' | 'district'

/** A body that can be whistled for. A row of the district; its posts carry the code. */
export interface Department {
  readonly code: string
  readonly name: string
  readonly level: Level
  /** What it brings to joint enforcement; null for all others (the N of 1+6+N). */
  readonly force: Force | null
}

/** Who may blow a whistle, and how far it is heard before somebody above must agree. */
export interface Blower {
  readonly duty: Duty
  /** Bodies up to this level come at once; `none`: each whistle needs approval. */
  readonly freeTo: Level | 'none'
}

/** One kind of whistle, as a row. */
export interface WhistleRules {
  readonly type: WhistleType
  readonly blowers: readonly Blower[]
  /** From the whistle on. */
  readonly sign: Limit
  readonly contact: Limit
  readonly finish: Limit
  /** Whether what is not on the list needs approval. */
  readonly offListApproval: boolean
}

/** One row of the list of whistle matters (吹哨报到事项清单). */
export interface Matter {
  /** 001 */
  readonly number: string
  readonly name: string
  readonly className: string
  /** Codes of departments. */
  readonly lead: string
  readonly assist: readonly string[]
  readonly types: readonly WhistleType[]
  /** Where it must be finished otherwise than its type says. */
  readonly finish: Partial<Readonly<Record<WhistleType, Limit>>>
}
