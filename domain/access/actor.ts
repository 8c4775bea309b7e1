import type { Duty } from '../../contract/vocabulary/duty'
import type { Role } from '../../contract/vocabulary/role'

export interface HeldPost {
  readonly id: string
  readonly name: string
  readonly duty: Duty
  /** Code of the area the post belongs to. */
  readonly area: string
}

/** Who is calling. `person` is the platform's OPENID and never leaves the server. */
export interface Actor {
  readonly person: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly posts: readonly HeldPost[]
}
