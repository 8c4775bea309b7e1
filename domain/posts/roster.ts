/** Hours of every week in which a post is at work, as clocks in China show them. */
export interface Shift {
  /** 1 Monday to 7 Sunday: the days on which it begins. */
  readonly weekdays: readonly number[]
  /** 08:30 */
  readonly from: string
  /** Not later than `from`: on the next day. */
  readonly to: string
}

/** A time in which the holder is away. */
export interface Leave {
  readonly id: string
  readonly from: Date
  /** The moment of the return, not included. */
  readonly to: Date
  /** OPENID of who stands in; null: the deputies do. */
  readonly standIn: string | null
}

/** Who answers for a post, and when. People are OPENIDs. */
export interface Roster {
  /** Null while the post is vacant. */
  readonly holder: string | null
  readonly deputies: readonly string[]
  /** Empty: at any hour. */
  readonly shifts: readonly Shift[]
  readonly leaves: readonly Leave[]
}

/** One change of the holder, kept for ever. */
export interface HandOver {
  readonly id: string
  readonly from: string | null
  readonly to: string | null
  readonly at: Date
  /** Who did it. */
  readonly by: string
  /** How many open requests went along. */
  readonly open: number
}

/** A post as far as its people are concerned. */
export interface StaffedPost extends Roster {
  readonly history: readonly HandOver[]
}

/** What administration changes of a post. */
export type RosterChanges = Partial<Pick<StaffedPost, 'holder' | 'deputies' | 'shifts' | 'leaves' | 'history'>>
