import type { RequestDocument } from '../../../../server/repositories/documents/request'
import type { Cast } from '../district'
import type { Host } from '../host'
import { noteIn, type Broken } from './broken'
import { checkedCases } from './check-cases'
import { checkInbox } from './check-inbox'
import type { Documents } from './documents'
import { openRecount } from './recount'

/** Looks at everything that lies in the cloud after a run that began at `since`; people were told of earlier cases long ago. */
export const brokenInvariants = async (
  documents: Documents,
  host: Pick<Host, 'call'>,
  cast: Cast,
  since: Date,
): Promise<Broken> => {
  const found: Broken = {}
  const note = noteIn(found)
  const recount = openRecount(cast)
  const fresh: RequestDocument[] = []
  for await (const request of checkedCases(documents, { cast, since }, note)) {
    recount.add(request)
    if (request.createdAt >= since) fresh.push(request)
  }
  await checkInbox(documents, fresh, note)
  await recount.check(host, note)
  return found
}
