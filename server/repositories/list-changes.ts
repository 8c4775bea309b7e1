import type * as z from 'zod'
import { isRefused, type Refused } from '../../domain/refused'
import { accessItems } from './access-list'
import { tablePostDocument } from './documents/service-post'
import { accessItemDocument, matterDocument } from './documents/whistle'
import { tablePosts } from './post-table'
import { writtenDown, type Author } from './settings-changes'
import { matters } from './whistle-lists'

/** A row of a list under its number. */
export interface ListRow {
  readonly _id: string
  readonly active: boolean
}

/** The row as it is to be, and in words for the record what that changes. */
export interface RowChange<Row> {
  readonly row: Row
  readonly what: string
}

export type WriteRow<Row> = (
  number: string,
  by: Author,
  /** @param row null: there is none with this number; what it answers with is null when nothing changes */
  decide: (row: Row | null) => RowChange<Row> | Refused | null,
) => Promise<Refused | null>

const writing =
  <Row extends ListRow & Record<string, unknown>>(
    name: 'whistleMatters' | 'accessItems' | 'postTable',
    schema: z.ZodType<Row>,
    forget: () => void,
  ): WriteRow<Row> =>
  async (number, by, decide) => {
    const refused = await writtenDown(by, async (transaction) => {
      const change = decide(await transaction.read(name, number, schema))
      if (change === null || isRefused(change)) return change
      return { what: change.what, write: () => transaction.put(name, change.row) }
    })
    forget()
    return refused
  }

/** Writes a matter as it is to be, and writes down who did: both or neither. */
export const writeMatter = writing('whistleMatters', matterDocument, matters.forget)

/** As above, of the community access list. */
export const writeAccessItem = writing('accessItems', accessItemDocument, accessItems.forget)

/** As above, of the post table. */
export const writeTablePost = writing('postTable', tablePostDocument, tablePosts.forget)
