import * as z from 'zod'
import { party } from '../../contract/vocabulary/party'
import { requestEventType } from '../../contract/vocabulary/request-event'
import { requestStatus } from '../../contract/vocabulary/status'
import { findDocuments } from '../cloud/database'
import { caseFileDocument } from './documents/case-file'
import type { CaseFile } from './event-chain'

/** What is told of a case file besides its proofs. */
const told = z.object({
  status: requestStatus,
  category: z.object({ name: z.string() }),
  place: z.object({ areaName: z.string() }),
  events: z.array(z.object({ seq: z.number(), type: requestEventType, at: z.date(), party, by: z.string() })),
})

export type TellableCaseFile = CaseFile & z.infer<typeof told>

/** By its number, as it lies in the database, so that what does not belong there is seen; null when there is none. */
export const caseFileByNumber = async (number: string): Promise<TellableCaseFile | null> => {
  const [found] = await findDocuments('requests', caseFileDocument, { where: { number }, limit: 1 })
  if (found === undefined) return null
  told.parse(found)
  return found as TellableCaseFile
}
