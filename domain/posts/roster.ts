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
