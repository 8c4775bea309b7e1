import { isRefused, type Refused } from '../../domain/refused'
import { command, findDocuments, inTransaction, readDocument, type Transaction } from '../cloud/database'
import { pseudonymIn } from '../privacy/pseudonym'
import { auditHash, auditHeadProof, auditVerdict, beginning, isRegisterWhole } from './audit-chain'
import { inTurn } from './change-in-turn'
import { auditDocument, auditHeadDocument, type AuditDocument } from './documents/audit'
import type { LinkVerdict } from '../../contract/vocabulary/link-verdict'

const register = 'audits'

/** Somebody looks at what is hidden, or changes what holds for all. `person` is his OPENID. */
export type Look = Pick<AuditDocument, 'at' | 'act' | 'person' | 'post' | 'by' | 'request' | 'number' | 'reason'>

const byNewest = [['seq', 'desc']] as const

const idOf = (seq: number): string => String(seq).padStart(10, '0')

const append = async (transaction: Transaction, look: Look): Promise<void> => {
  const head = await transaction.read('counters', register, auditHeadDocument)
  const seq = (head?.value ?? 0) + 1
  const row = { ...look, _id: idOf(seq), seq, person: pseudonymIn(register, look.person) }
  const hash = auditHash(head?.hash ?? beginning, row)
  await transaction.put('audits', { ...row, hash })
  await transaction.put('counters', { _id: register, value: seq, hash, proof: auditHeadProof(seq, hash) })
}

/** Writes a look down; only when that is done may anything be shown. All looks are one chain, in the order in which they were taken. */
export const writeDown = (look: Look): Promise<Refused | null> =>
  inTurn(() =>
    inTransaction(async (transaction) => {
      await append(transaction, look)
      return null
    }),
  )

/** What is to be written, once it has been written down. */
interface Written {
  readonly look: Look
  readonly write: () => Promise<void>
}

/** Makes a change and writes it down: both or neither. @param decide null when there is nothing to change */
export const writeDownWith = (
  decide: (transaction: Transaction) => Promise<Written | Refused | null>,
): Promise<Refused | null> =>
  inTurn(() =>
    inTransaction(async (transaction) => {
      const decided = await decide(transaction)
      if (decided === null || isRefused(decided)) return decided
      await append(transaction, decided.look)
      await decided.write()
      return null
    }),
  )

/** How many looks there are, and whether the last of them are all there. */
export const registerState = async (): Promise<{ count: number; isWhole: boolean }> => {
  const [head, [last]] = await Promise.all([
    readDocument('counters', register, auditHeadDocument),
    findDocuments('audits', auditDocument, { where: {}, order: byNewest, limit: 1 }),
  ])
  return { count: last?.seq ?? 0, isWhole: isRegisterWhole(head, last ?? null) }
}

const rowBefore = async ({ seq }: AuditDocument): Promise<AuditDocument | null> =>
  (await findDocuments('audits', auditDocument, { where: { seq: command.lt(seq) }, order: byNewest, limit: 1 }))[0] ??
  null

const proven = async (row: AuditDocument, next: AuditDocument | undefined): Promise<[AuditDocument, LinkVerdict]> => {
  const before = next?.seq === row.seq - 1 ? next : await rowBefore(row)
  return [row, auditVerdict(row, before)]
}

/** Looks with what their proofs say, newest first. @param from only those before this one */
export const looks = async ({
  number,
  from,
  limit,
}: {
  readonly number?: string
  readonly from?: number
  readonly limit: number
}): Promise<{ rows: [AuditDocument, LinkVerdict][]; next: number | null }> => {
  const where = {
    ...(number !== undefined && { number }),
    ...(from !== undefined && { seq: command.lt(from) }),
  }
  const found = await findDocuments('audits', auditDocument, { where, order: byNewest, limit: limit + 1 })
  const page = found.slice(0, limit)
  const rows = await Promise.all(page.map((row, i) => proven(row, found[i + 1])))
  return { rows, next: found.length > limit ? (page.at(-1)?.seq ?? null) : null }
}
