import { findDocuments } from '../cloud/database'
import { tablePostDocument, type TablePostDocument } from './documents/service-post'
import { remembered } from './remembered'

/** The whole post table in the order of its numbers, switched off rows too, as it is at this moment; numbers have three digits. */
export const tablePostsNow = (): Promise<TablePostDocument[]> =>
  findDocuments('postTable', tablePostDocument, { where: {}, order: [['_id', 'asc']], limit: 1000 })

export const tablePosts = remembered(tablePostsNow)
