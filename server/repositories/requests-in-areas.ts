import type { Request } from '../../domain/request/request'
import { command, countDocuments, findDocuments } from '../cloud/database'
import { requestDocument } from './documents/request'
import { toRequest } from './request-state'

/** Open requests in some areas, page by page in the order of their ids. @param after the last id of the page before */
export const openIn = async (areas: readonly string[], after: string, limit: number): Promise<Request[]> =>
  (
    await findDocuments('requests', requestDocument, {
      where: { 'place.area': command.in([...areas]), isOpen: true, _id: command.gt(after) },
      order: [['_id', 'asc']],
      limit,
    })
  ).map(toRequest)

/** How many requests that are not open any more lie in some areas. */
export const closedIn = (areas: readonly string[]): Promise<number> =>
  countDocuments('requests', { 'place.area': command.in([...areas]), isOpen: false })
