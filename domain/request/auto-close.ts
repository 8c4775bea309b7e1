import { refuse } from '../refused'
import type { Command } from './decide'

/** A silent resident's request is closed when its time is up. It stays unrated, which is not satisfied. */
export const autoClose: Command = (request, now) =>
  request.due === null || request.due.at > now ? refuse('wrongStatus') : { to: 'closed' }
