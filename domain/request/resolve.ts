import { dueFor } from '../service-level/due'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'

export interface Result {
  readonly note: string
  /** File ids of at least one photo taken afterwards. */
  readonly photos: readonly string[]
}

export const resolve =
  (result: Result, level: ServiceLevel): Command =>
  (request, now) => ({
    to: 'resolved',
    note: result.note,
    photos: result.photos,
    changes: {
      lastHandler: request.assignee,
      question: null,
      due: dueFor('confirm', request.category, level, now),
    },
  })
