import type { Position } from '../../contract/place'
import type { Duty } from '../../contract/vocabulary/duty'
import type { Module } from '../../contract/vocabulary/module'
import type { Party } from '../../contract/vocabulary/party'
import type { PlaceSource } from '../../contract/vocabulary/place-source'
import type { RatingLevel } from '../../contract/vocabulary/rating'
import type { RequestEventType } from '../../contract/vocabulary/request-event'
import type { RequestStatus } from '../../contract/vocabulary/status'
import type { Urgency } from '../../contract/vocabulary/urgency'
import type { Due } from '../service-level/clock'

export interface Place {
  /** Deepest area, with its name as a person says it. */
  readonly area: string
  readonly areaName: string
  readonly communityName: string | null
  /** Codes from the district down to `area`. */
  readonly path: readonly string[]
  readonly building: string | null
  readonly buildingName: string | null
  readonly at: Position | null
  /** Metres; null when the place was not measured. */
  readonly accuracy: number | null
  readonly source: PlaceSource
  readonly detail: string
  readonly note: string | null
}

export interface Assignee {
  readonly post: string
  readonly name: string
  readonly duty: Duty
  readonly area: string
}

export interface Category {
  readonly code: string
  readonly module: Module
  readonly className: string
  readonly name: string
  readonly urgency: Urgency
  /** Which duties may take it, the best first. */
  readonly duties: readonly Duty[]
}

export interface Question {
  readonly text: string
  readonly at: Date
  readonly answer: string | null
}

export interface RequestEvent {
  readonly seq: number
  readonly type: RequestEventType
  readonly at: Date
  readonly party: Party
  /** OPENID; null for the platform. */
  readonly person: string | null
  /** How the timeline names him: a role with a place. */
  readonly by: string
  readonly note: string | null
  readonly photos: readonly string[]
  readonly detail: string | null
}

/** What one request is at one moment. */
export interface Request {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly status: RequestStatus
  readonly reporter: { readonly person: string; readonly name: string; readonly anonymous: boolean }
  readonly text: string
  readonly photos: readonly string[]
  readonly category: Category
  readonly place: Place
  readonly assignee: Assignee
  /** Who handled it before it came to a desk: a rejected result goes back to him once. */
  readonly lastHandler: Assignee | null
  readonly reasons: readonly string[]
  readonly due: Due | null
  readonly question: Question | null
  readonly rating: { readonly level: RatingLevel; readonly text: string } | null
  /** How often the reporter said that it is not solved. */
  readonly rejections: number
  /** `review`: hidden from the public until somebody has looked at it. */
  readonly moderation: 'pass' | 'review'
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly events: readonly RequestEvent[]
}

/** What a command may change; the rest is kept by the write path. */
export type RequestChanges = Partial<
  Pick<Request, 'assignee' | 'lastHandler' | 'reasons' | 'due' | 'question' | 'rating' | 'rejections'>
>
