import type { Position } from '../../contract/place'
import type { ApprovalKind } from '../../contract/vocabulary/approval-kind'
import type { DueStep } from '../../contract/vocabulary/due-step'
import type { Duty } from '../../contract/vocabulary/duty'
import type { JointKind } from '../../contract/vocabulary/joint-kind'
import type { MarkColour } from '../../contract/vocabulary/mark-colour'
import type { Module } from '../../contract/vocabulary/module'
import type { PartRole } from '../../contract/vocabulary/part-role'
import type { PartState } from '../../contract/vocabulary/part-state'
import type { PhotoCheck } from '../../contract/vocabulary/photo-check'
import type { Party } from '../../contract/vocabulary/party'
import type { PlaceSource } from '../../contract/vocabulary/place-source'
import type { RatingLevel } from '../../contract/vocabulary/rating'
import type { RequestEventType } from '../../contract/vocabulary/request-event'
import type { RequestStatus } from '../../contract/vocabulary/status'
import type { RequestSource } from '../../contract/vocabulary/source'
import type { SuspensionReason } from '../../contract/vocabulary/suspension-reason'
import type { Urgency } from '../../contract/vocabulary/urgency'
import type { Verdict } from '../../contract/vocabulary/verdict'
import type { WhistleType } from '../../contract/vocabulary/whistle-type'
import type { Due, PausedDue } from '../service-level/clock'
import type { Limit } from '../service-level/limits'

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
  /** Whose yes closes it: its reporter's, or that of somebody who checks on site. Never that of who handled it. */
  readonly closing: 'reporter' | 'verifier'
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
  /** OPENID in a step that is being taken, a pseudonym of this request in one that was; null for the platform. */
  readonly person: string | null
  /** The post in which he acted; null for residents and for the platform. */
  readonly post: string | null
  /** How the timeline names him: a role with a place. */
  readonly by: string
  readonly note: string | null
  readonly photos: readonly string[]
  readonly detail: string | null
}

/** What was found on site, before it may go further up. */
export interface Verification {
  readonly verdict: Verdict
  readonly at: Date
  readonly by: string
}

/** What every kind of approval has. `to` is the desk that decides; any seat of that desk may. */
interface ApprovalBase {
  readonly id: string
  readonly kind: ApprovalKind
  readonly to: Assignee
  readonly by: Assignee
  /** OPENID of who applied: in none of his posts does he answer himself. Null where it was not kept. */
  readonly asker: string | null
  readonly note: string
  readonly at: Date
  readonly due: Due
}

export type Approval = ApprovalBase &
  (
    | { readonly kind: 'suspension'; readonly reason: SuspensionReason; readonly until: Date }
    | { readonly kind: 'extension'; readonly amount: number }
    | { readonly kind: 'whistle'; readonly whistle: Whistle }
    | { readonly kind: 'partExtension'; readonly part: string; readonly amount: number }
    | { readonly kind: 'partReturn'; readonly part: string }
    | { readonly kind: 'access' }
  )

/** A matter of the whistle list; off the list it has no number. */
export interface Matter {
  readonly number: string | null
  readonly name: string
}

/** How long those who are called may take. */
export interface PartLimits {
  readonly sign: Limit
  readonly contact: Limit
  readonly report: Limit
}

/** Whom a whistle calls, and for what. */
export interface Whistle {
  readonly type: WhistleType
  readonly matters: readonly Matter[]
  readonly note: string
  readonly calls: readonly { readonly to: Assignee; readonly role: PartRole }[]
  readonly limits: PartLimits
}

/** What one of several handlers has to do, and how far he is. */
export interface Part {
  readonly id: string
  readonly role: PartRole
  readonly assignee: Assignee
  readonly task: string
  readonly state: PartState
  readonly due: Due | null
  /** Which of its steps were taken after their time. */
  readonly late: readonly DueStep[]
  readonly signedAt: Date | null
  readonly contactedAt: Date | null
  readonly arrivedAt: Date | null
  /** Where he reported in, in words: 距现场约 40 米. */
  readonly whereabouts: string | null
  /** `person`: OPENID of who said that it is done; null where that was not kept yet. */
  readonly report: {
    readonly note: string
    readonly photos: readonly string[]
    readonly at: Date
    readonly person: string | null
  } | null
  readonly rating: { readonly level: RatingLevel; readonly text: string } | null
}

/** Several handle it together. `by` called them, decides when it is done, and rates them. */
export interface Joint {
  readonly kind: JointKind
  readonly type: WhistleType | null
  readonly matters: readonly Matter[]
  readonly note: string
  readonly by: Assignee
  readonly limits: PartLimits
  readonly parts: readonly Part[]
  readonly closedAt: Date | null
}

/** Remains when a time was missed. */
export interface Mark {
  readonly colour: MarkColour
  readonly at: Date
  readonly post: string
  readonly name: string
  readonly reason: string
}

/** A level above wants to hear how it stands. */
export interface Supervision {
  readonly by: Assignee
  /** The part that is meant; null: the request, whoever has it. */
  readonly part: string | null
  readonly words: string
  readonly at: Date
  readonly replyDue: Due
  readonly reply: { readonly words: string; readonly at: Date } | null
}

/** What waits, and its clocks as they stand still. */
export interface Suspension {
  readonly reason: SuspensionReason
  readonly until: Date
  readonly paused: PausedDue | null
}

/** Who follows a request: residents who have joined it, and reporters whose own request was merged into it. */
export interface Follower {
  readonly person: string
  /** The merged request; null for who joined. */
  readonly request: string | null
}

export interface Reporter {
  /** OPENID; empty where there is no account: written down for a caller, or cancelled since. */
  readonly person: string
  readonly name: string
  readonly anonymous: boolean
  /** Empty when he has left none. */
  readonly phone: string
}

/** What is known of a photo, and the copy of it that tells nothing but the picture; null as long as there is none. */
export interface PhotoState {
  readonly clean: string | null
  readonly check: PhotoCheck
}

/** What one request is at one moment. */
export interface Request {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly status: RequestStatus
  readonly source: RequestSource
  readonly reporter: Reporter
  /** Seen by its chain only: who has or had it, and desks it was sent to. */
  readonly confidential: boolean
  /** The post that the complaint is about: it neither handles it nor learns who complains. */
  readonly about: string | null
  /** OPENIDs of who could act in that post when it was complained about: posts change hands, whom it is about does not. */
  readonly accused: readonly string[]
  readonly text: string
  readonly photos: readonly string[]
  /** By the key of each photo, those of its steps too; none for what nobody has looked at yet. */
  readonly photoStates: Readonly<Record<string, PhotoState>>
  readonly category: Category
  readonly place: Place
  /** 1 grid and community, 2 street, 3 district: desks below it only look on. */
  readonly level: 1 | 2 | 3
  readonly verification: Verification | null
  readonly assignee: Assignee
  /** Who handled it before it came to a desk: a rejected result goes back to him once. */
  readonly lastHandler: Assignee | null
  /** OPENID of who said that it is done: he cannot be the one who checks it. */
  readonly handledBy: string | null
  /** Posts that sent it back, or were let go from their part of it: not asked again unless a desk insists. */
  readonly returnedBy: readonly string[]
  /** Every post that has or had it. */
  readonly participants: readonly string[]
  /** Posts that are told and may look and comment: the police of a grid, and its chief once it runs late there. */
  readonly copies: readonly string[]
  readonly reasons: readonly string[]
  readonly due: Due | null
  /** Its clocks as they were when others began to work on it, or it was merged: they run on, and are its own again once it is sent back. */
  readonly setAside: Due | null
  readonly suspension: Suspension | null
  readonly approvals: readonly Approval[]
  readonly joint: Joint | null
  readonly marks: readonly Mark[]
  readonly supervisions: readonly Supervision[]
  readonly question: Question | null
  readonly rating: { readonly level: RatingLevel; readonly text: string } | null
  /** How often the reporter said that it is not solved, or a check failed. */
  readonly rejections: number
  readonly reopenedByReporter: boolean
  readonly closedAt: Date | null
  readonly followers: readonly Follower[]
  /** The request it was merged into. */
  readonly mergedInto: { readonly id: string; readonly number: string } | null
  /** `review`: hidden from the public until somebody has looked at it. */
  readonly moderation: 'pass' | 'review'
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly events: readonly RequestEvent[]
}

/** What a command may change; the rest is kept by the write path. */
export type RequestChanges = Partial<
  Omit<
    Request,
    | 'id'
    | 'number'
    | 'version'
    | 'status'
    | 'source'
    | 'text'
    | 'photos'
    | 'photoStates'
    | 'moderation'
    | 'createdAt'
    | 'updatedAt'
    | 'events'
  >
>
