import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What somebody above has to agree to first. */
export const approvalKind = z.enum(['suspension', 'extension', 'whistle', 'partExtension', 'partReturn', 'access'])
export type ApprovalKind = z.infer<typeof approvalKind>

export const approvalKindLabels: Labels<ApprovalKind> = {
  suspension: '挂起',
  extension: '延期',
  whistle: '吹哨',
  partExtension: '单位延期',
  partReturn: '退哨',
  access: '准入',
}
