import type { TeamRow, WishRow } from '../../contract/wishes'
import { mapResult, type Result } from '../cloud/result'
import { useRows, type RowsQuery } from '../hooks/use-rows'

interface Page {
  readonly wishes: readonly WishRow[]
  readonly next: string | null
}

/** A list of wishes. @param key which of them */
export const useWishRows = (load: (cursor?: string) => Promise<Result<Page>>, key: string): RowsQuery<WishRow> =>
  useRows(async (cursor) => mapResult(await load(cursor), ({ wishes, next }) => ({ rows: wishes, next })), { key })

interface TeamPage {
  readonly members: readonly TeamRow[]
  readonly next: string | null
}

/** A help team. */
export const useTeamRows = (load: (cursor?: string) => Promise<Result<TeamPage>>): RowsQuery<TeamRow> =>
  useRows(async (cursor) => mapResult(await load(cursor), ({ members, next }) => ({ rows: members, next })))
