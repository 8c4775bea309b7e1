import { linkVerdictLabels } from '../../contract/vocabulary/link-verdict'
import { auditVerdict, isRegisterWhole } from '../../server/repositories/audit-chain'
import { auditDocument, auditHeadDocument, type AuditDocument } from '../../server/repositories/documents/audit'
import type { Source } from './sources'

export interface Register {
  readonly count: number
  /** What is wrong with it, in sentences. */
  readonly words: readonly string[]
}

/** Row by row whether the register of looks is as it was written, and whether it ends where it ended. */
export const checkRegister = async ({ audits, auditHead }: Pick<Source, 'audits' | 'auditHead'>): Promise<Register> => {
  const words: string[] = []
  let last: AuditDocument | null = null
  let count = 0
  for await (const document of audits) {
    count += 1
    const row = auditDocument.strict().safeParse(document)
    const verdict = row.success ? auditVerdict(row.data, last) : 'changed'
    if (verdict !== 'intact') words.push(`查看记录第 ${String(document.seq)} 条${linkVerdictLabels[verdict]}`)
    last = row.data ?? last
  }
  const head = auditHeadDocument.nullable().safeParse(auditHead)
  if (!head.success || !isRegisterWhole(head.data, last)) words.push('查看记录的最后几条被删去或改动过')
  return { count, words }
}
