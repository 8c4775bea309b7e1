import type { UnitOrder } from '../../contract/overview'
import { coverageLabels } from '../../contract/vocabulary/coverage'
import { isRefused, type Refused } from '../../domain/refused'
import { monthOf } from '../../domain/reporting-in/monthly'
import { shanghai } from '../../domain/service-level/shanghai'
import { groundOf, type Ground } from '../../server/figures/ground'
import { communityColumns, communityLine, unitColumns, unitLine } from '../../server/figures/tables'
import { writeDown } from '../../server/repositories/audits'
import type { UnitFiguresDocument } from '../../server/repositories/documents/figures'
import { communityFiguresIn, rollUp, unitFiguresIn, type UnitQuestion } from '../../server/repositories/figures'
import type { Call } from '../../server/serve/serve'
import { writeSheet, type Table } from '../../server/sheets/write-sheet'
import { mostBehindFirst } from './coverage'
import type { Input, Output } from './input'

const clock = (at: Date): string => shanghai(at).format('YYYY-MM-DD HH:mm')

/** What the table says, for which month and in which order. */
interface Told extends Pick<Table, 'name' | 'columns' | 'rows'> {
  readonly month: string
  readonly filter: string
}

/** Written down first: what cannot be audited does not leave. */
const handOut = async (
  { name, month, filter, columns, rows }: Told,
  { area, desk }: Ground,
  { actor, now }: Call,
): Promise<Output<'exportCoverage'> | Refused> => {
  const what = `${name}（${area.name}，${month}，${filter}，${String(rows.length)} 行）`
  const look = { act: 'exportFigures', at: now, person: actor.person, post: desk.id, by: desk.name } as const
  const refused = await writeDown({ ...look, request: null, number: null, reason: what })
  if (refused !== null) return refused
  const asOf = (await rollUp())?.asOf ?? null
  const counted = asOf === null ? '还没有统计' : `数据截至 ${clock(asOf)}`
  const title = [`${area.name} ${name}（${month}）`, `${counted}；${filter}；${clock(now)} 由 ${desk.name} 导出`]
  return writeSheet({ name: `${area.name}${name}${month}`, sheet: name, title, columns, rows })
}

export const exportCoverage = async (
  { area: wanted, month: asked, coverage: only }: Input<'exportCoverage'>,
  call: Call,
): Promise<Output<'exportCoverage'> | Refused> => {
  const ground = await groundOf(wanted, call.actor)
  if (isRefused(ground)) return ground
  const month = asked ?? monthOf(call.now)
  const all = await communityFiguresIn(ground.area._id, month)
  const rows = all.filter(({ coverage }) => only === undefined || coverage === only).sort(mostBehindFirst)
  const filter = only === undefined ? '全部社区' : coverageLabels[only]
  const told = { name: '单位覆盖情况', month, filter, columns: communityColumns, rows: rows.map(communityLine) }
  return handOut(told, ground, call)
}

const batch = 500

const allUnits = async (question: UnitQuestion): Promise<UnitFiguresDocument[]> => {
  const all: UnitFiguresDocument[] = []
  for (let cursor: string | undefined; ;) {
    const { units, next }: Awaited<ReturnType<typeof unitFiguresIn>> = await unitFiguresIn(question, cursor, batch)
    all.push(...units)
    if (next === null) return all
    cursor = next
  }
}

const orderWords: Readonly<Record<UnitOrder, string>> = {
  reportedInRate: '报到率',
  checkInRate: '签到率',
  minutes: '服务时长',
}

export const exportParticipation = async (
  { area: wanted, month: asked, order, lowestFirst }: Input<'exportParticipation'>,
  call: Call,
): Promise<Output<'exportParticipation'> | Refused> => {
  const ground = await groundOf(wanted, call.actor)
  if (isRefused(ground)) return ground
  const month = asked ?? monthOf(call.now)
  const units = await allUnits({ area: ground.area._id, month, order, lowestFirst })
  const filter = `按${orderWords[order]}从${lowestFirst ? '低到高' : '高到低'}`
  const told = { name: '单位参与情况', month, filter, columns: unitColumns, rows: units.map(unitLine) }
  return handOut(told, ground, call)
}
