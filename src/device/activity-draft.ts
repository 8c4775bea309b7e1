import '../../contract/jitless'
import * as z from 'zod'
import { rhythm } from '../../contract/vocabulary/rhythm'
import { serviceClass } from '../../contract/vocabulary/service-class'
import { newClientKey } from '../state/client-key'
import { draftPlace } from './draft'
import { createKept } from './kept'

const activityDraft = z.object({
  /** The client key of the publication: it stays the same until the server has accepted it. */
  key: z.string(),
  title: z.string(),
  class: serviceClass.nullable(),
  /** 2026-11-28; empty until it is chosen. */
  date: z.string(),
  from: z.string(),
  to: z.string(),
  /** Where people meet, in words. */
  meeting: z.string(),
  /** Where they check in; null: not by place. */
  place: draftPlace.nullable(),
  radius: z.union([z.literal(100), z.literal(200), z.literal(500)]),
  /** As typed. */
  quota: z.string(),
  about: z.string(),
  rhythm: z.enum(['once', ...rhythm.options]).default('once'),
  /** How many times in all, as typed. */
  times: z.string().default('4'),
})
export type ActivityDraft = z.infer<typeof activityDraft>

const emptyActivity = (): ActivityDraft => ({
  key: newClientKey(),
  title: '',
  class: null,
  date: '',
  from: '09:00',
  to: '11:00',
  meeting: '',
  place: null,
  radius: 200,
  quota: '',
  about: '',
  rhythm: 'once',
  times: '4',
})

/** The activity that a desk is about to publish on this phone. */
export const activityStore = createKept('activity-draft', activityDraft, emptyActivity)

/** The one that a desk is about to change; the key says which, as it was in which version. */
export const activityChangeStore = createKept('activity-change', activityDraft, emptyActivity)

export const isEmptyActivity = ({ title, about, meeting, date, place }: ActivityDraft): boolean =>
  place === null && [title, about, meeting, date].every((text) => text.trim() === '')
