import * as z from 'zod'
import { putDocument, readDocument } from '../cloud/database'

const id = 'dailyRound'

/** The round that tells people once a day what waits: of which day, and the last community it has come to; null when it came to all. */
const roundDocument = z.object({ _id: z.string(), day: z.string(), after: z.string().nullable() })
type Round = z.infer<typeof roundDocument>

export const round = (): Promise<Round | null> => readDocument('counters', id, roundDocument)

export const noteRound = (state: Omit<Round, '_id'>): Promise<void> => putDocument('counters', { _id: id, ...state })
