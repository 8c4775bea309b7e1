import { ratingLabels, type RatingLevel } from '../../contract/vocabulary/rating'
import { refuse } from '../refused'
import type { Command } from './decide'

export const rate =
  (level: RatingLevel, text: string): Command =>
  (request) =>
    request.rating !== null
      ? refuse('alreadyRated')
      : {
          to: 'closed',
          note: text === '' ? undefined : text,
          detail: ratingLabels[level],
          changes: { rating: { level, text } },
        }
