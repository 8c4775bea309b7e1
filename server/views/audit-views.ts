import type { AuditView, CaseFileView } from '../../contract/trust'
import type { LinkVerdict } from '../../contract/vocabulary/link-verdict'
import { partyLabels, type Party } from '../../contract/vocabulary/party'
import type { TellableCaseFile } from '../repositories/case-files'
import type { AuditDocument } from '../repositories/documents/audit'
import { isIntact, verdictOf } from '../repositories/event-chain'
import { chainWords } from './chain-words'

/** People who act as residents: an auditor need not know who they are. */
const residents: readonly Party[] = ['reporter']

export const auditView = ([row, verdict]: readonly [AuditDocument, LinkVerdict]): AuditView => ({
  seq: row.seq,
  at: row.at,
  act: row.act,
  by: row.by,
  person: row.person,
  number: row.number,
  reason: row.reason,
  verdict,
})

export const caseFileView = (file: TellableCaseFile): CaseFileView => {
  const verdict = verdictOf(file)
  return {
    number: file.number,
    categoryName: file.category.name,
    areaName: file.place.areaName,
    status: file.status,
    createdAt: file.createdAt,
    isIntact: isIntact(verdict),
    words: chainWords(verdict),
    events: file.events.map(({ seq, type, at, party, by }, i) => ({
      seq,
      type,
      at,
      by: residents.includes(party) ? partyLabels[party] : by,
      verdict: verdict.events[i] ?? 'missing',
    })),
  }
}
