import type { ListedTask } from '../../domain/community-access/needs-approval'
import { findDocuments } from '../cloud/database'
import { accessItemDocument, type AccessItemDocument } from './documents/whistle'
import { remembered } from './remembered'

/** The whole community access list in the order of its numbers, as it is at this moment; numbers have three digits. */
export const accessItemsNow = (): Promise<AccessItemDocument[]> =>
  findDocuments('accessItems', accessItemDocument, { where: {}, order: [['_id', 'asc']], limit: 1000 })

export const accessItems = remembered(accessItemsNow)

/** What the list says of a task that a department wants done; null when it is not listed. */
export const listedTask = async (number: string): Promise<ListedTask | null> =>
  (await accessItems()).find(({ _id }) => _id === number) ?? null
