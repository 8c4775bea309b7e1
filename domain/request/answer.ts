import { refuse } from '../refused'
import type { Command } from './decide'

export const answer =
  (text: string): Command =>
  (request) =>
    request.question?.answer !== null
      ? refuse('noQuestion')
      : { to: 'inProgress', note: text, changes: { question: { ...request.question, answer: text } } }
