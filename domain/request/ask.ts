import { refuse } from '../refused'
import type { Command } from './decide'

export const ask =
  (text: string): Command =>
  (request, now) =>
    request.question?.answer === null
      ? refuse('questionOpen')
      : { to: 'inProgress', note: text, changes: { question: { text, at: now, answer: null } } }
