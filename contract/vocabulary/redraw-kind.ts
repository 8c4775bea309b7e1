import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What may be done to grids. */
export const redrawKind = z.enum(['merge', 'split', 'rename'])
export type RedrawKind = z.infer<typeof redrawKind>

export const redrawKindLabels: Labels<RedrawKind> = { merge: '合并', split: '拆分', rename: '改名' }
