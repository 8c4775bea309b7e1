import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Why a line stands in a member's ledger of hours. */
export const entryKind = z.enum(['activity', 'wish', 'correction'])
export type EntryKind = z.infer<typeof entryKind>

export const entryKindLabels: Labels<EntryKind> = {
  activity: '参加活动',
  wish: '帮办心愿',
  correction: '更正',
}
