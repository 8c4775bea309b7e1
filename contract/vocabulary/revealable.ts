import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What is hidden until somebody says why he must see it. */
export const revealable = z.enum(['phone', 'address', 'reporter'])
export type Revealable = z.infer<typeof revealable>

export const revealableLabels: Labels<Revealable> = {
  phone: '联系电话',
  address: '门牌',
  reporter: '反映人',
}
