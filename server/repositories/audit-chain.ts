import type { LinkVerdict } from '../../contract/vocabulary/link-verdict'
import { canonical, proofOf } from '../privacy/canonical'
import type { AuditDocument, AuditHead } from './documents/audit'

/** Before the first row. */
export const beginning = ''

export const auditHash = (
  before: string,
  { hash: _, ...row }: Omit<AuditDocument, 'hash'> & { hash?: string },
): string => proofOf('audit', before, canonical(row))

export const auditHeadProof = (value: number, hash: string): string => proofOf('audits end', String(value), hash)

/** @param before the row that stands before it, null for the first */
export const auditVerdict = (row: AuditDocument, before: AuditDocument | null): LinkVerdict => {
  if (row.seq !== (before?.seq ?? 0) + 1) return 'missing'
  return row.hash === auditHash(before?.hash ?? beginning, row) ? 'intact' : 'changed'
}

/** Whether the register ends with the row that was last written to it. */
export const isRegisterWhole = (head: AuditHead | null, last: AuditDocument | null): boolean => {
  if (head === null || last === null) return head === null && last === null
  return head.value === last.seq && head.hash === last.hash && head.proof === auditHeadProof(last.seq, last.hash)
}
