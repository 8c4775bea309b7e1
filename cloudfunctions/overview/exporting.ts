import type { UnitOrder } from '../../contract/overview'
import { coverageLabels } from '../../contract/vocabulary/coverage'
import { isRefused, type Refused } from '../../domain/refused'
import { monthOf } from '../../domain/reporting-in/monthly'
import { groundOf } from '../../server/figures/ground'
import { communityColumns, communityLine, unitColumns, unitLine } from '../../server/figures/tables'
import type { UnitFiguresDocument } from '../../server/repositories/documents/figures'
import { communityFiguresIn, rollUp, unitFiguresIn, type UnitQuestion } from '../../server/repositories/figures'
import type { Call } from '../../server/serve/serve'
import { mostBehindFirst } from './coverage'
import { handOut } from './hand-out'
import type { Input, Output } from './input'

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
  const asOf = (await rollUp())?.asOf ?? null
  const told = {
    name: '单位覆盖情况',
    period: month,
    asOf,
    filter,
    columns: communityColumns,
    rows: rows.map(communityLine),
  }
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
  const asOf = (await rollUp())?.asOf ?? null
  const told = { name: '单位参与情况', period: month, asOf, filter, columns: unitColumns, rows: units.map(unitLine) }
  return handOut(told, ground, call)
}
