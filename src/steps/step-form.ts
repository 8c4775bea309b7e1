import type { ReactNode } from 'react'
import type { RequestView } from '../../contract/requests'
import type { Result } from '../cloud/result'
import type { StepDraft } from './step-draft'
import type { StepState } from './use-step-draft'

/** The least that a form must know: which thing it is about. */
export interface Known {
  readonly id: string
}

/** The least that a step must know of its request: which one, and what its doer has seen. */
export type Seen = Pick<RequestView, 'id' | 'version'>

export interface FieldsProps<View extends Known = RequestView> {
  readonly view: View
  readonly state: StepState
  /** Goes over to another step in the place of this one. */
  readonly instead: (step: string) => void
}

/** What is still missing in a draft, in words; null when nothing is. */
export type Lack<View extends Known = Known> = (draft: StepDraft, view: View) => string | null

/** What a sheet asks for: words, photos, choices. */
export interface SheetForm<View extends Known = RequestView> {
  readonly title: (view: View) => string
  /** Choices above the words. */
  readonly Fields?: (props: FieldsProps<View>) => ReactNode
  readonly words?: {
    readonly placeholder: string
    /** Characters. */
    readonly most: number
    /** Ready-made words, put in by one tap. */
    readonly suggestions?: readonly string[]
  }
  /** What to take a picture of; none: the step takes no photos. */
  readonly photos?: string
  readonly lacks: readonly Lack<View>[]
  /** What comes of it, said when nothing is missing. */
  readonly hint?: (view: View, draft: StepDraft) => string
  /** What the button says. */
  readonly confirm: string
}

/** A step that asks for more than a tap: of a request, unless something else is named. */
export interface StepForm<View extends Known = RequestView, After = RequestView> extends SheetForm<View> {
  readonly send: (view: View, draft: StepDraft) => Promise<Result<After>>
}

export const needsWords =
  (missing: string): Lack =>
  ({ note }) =>
    note.trim() === '' ? missing : null

export const needsPhoto =
  (missing: string, when: (draft: StepDraft) => boolean = () => true): Lack =>
  (draft) =>
    draft.photos.length === 0 && when(draft) ? missing : null

export const needsChoice =
  (field: string, missing: string): Lack =>
  ({ choices }) =>
    choices[field] === undefined ? missing : null

/** Which state of the request a step is meant for. */
export const seen = ({ id, version }: Seen): Seen => ({ id, version })
