import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What became of an item of the agenda. */
export const agendaOutcome = z.enum(['passed', 'rejected', 'again'])
export type AgendaOutcome = z.infer<typeof agendaOutcome>

export const agendaOutcomeLabels: Labels<AgendaOutcome> = { passed: '通过', rejected: '不通过', again: '再议' }
