import type { SheetFile } from '../../contract/rosters'
import type { Refused } from '../../domain/refused'
import { shanghai } from '../../domain/service-level/shanghai'
import type { Ground } from '../../server/figures/ground'
import { writeDown } from '../../server/repositories/audits'
import type { Call } from '../../server/serve/serve'
import { writeSheet, type Table } from '../../server/sheets/write-sheet'

const clock = (at: Date): string => shanghai(at).format('YYYY-MM-DD HH:mm')

/** What the table says, of which time, since when that holds and what of it was chosen. */
interface Told extends Pick<Table, 'name' | 'columns' | 'rows'> {
  /** A month or a year. */
  readonly period: string
  readonly asOf: Date | null
  readonly filter: string
}

/** Written down first: what cannot be audited does not leave. */
export const handOut = async (
  { name, period, asOf, filter, columns, rows }: Told,
  { area, desk }: Ground,
  { actor, now }: Call,
): Promise<SheetFile | Refused> => {
  const what = `${name}（${area.name}，${period}，${filter}，${String(rows.length)} 行）`
  const look = { act: 'exportFigures', at: now, person: actor.person, post: desk.id, by: desk.name } as const
  const refused = await writeDown({ ...look, request: null, number: null, reason: what })
  if (refused !== null) return refused
  const counted = asOf === null ? '还没有统计' : `数据截至 ${clock(asOf)}`
  const title = [`${area.name} ${name}（${period}）`, `${counted}；${filter}；${clock(now)} 由 ${desk.name} 导出`]
  return writeSheet({ name: `${area.name}${name}${period}`, sheet: name, title, columns, rows })
}
