import { isRefused, refuse, type Refused } from '../../domain/refused'
import { headings } from '../../domain/reporting-in/roster'
import { ownVouchedUnit } from '../../server/reporting/own-unit'
import { readRoster } from '../../server/rosters/read-roster'
import { beginSheet, ownSheet } from '../../server/rosters/sheet-files'
import type { Call } from '../../server/serve/serve'
import { writeSheet } from '../../server/sheets/write-sheet'
import type { Input, Output } from './input'

const columns = [
  { heading: headings.name, width: 14, isText: true },
  { heading: headings.phone, width: 18, isText: true },
  { heading: `${headings.community}（选填）`, width: 24, isText: true },
  { heading: `${headings.note}（选填）`, width: 24, isText: true },
]

/** Nobody has these names and numbers. */
const examples = [
  ['党员 01', '13800000001', '青檀社区', '支部书记'],
  ['党员 02', '13800000002', '', '居住社区可以不填'],
  ['党员 03', '13800000003', '青檀社区', ''],
]

export const template = ({ isExample }: Input<'template'>): Promise<Output<'template'>> =>
  isExample
    ? writeSheet({
        ...{ name: '党员名单样例', sheet: '名单', columns, rows: examples },
        title: ['样例：照这样填，一人一行。这几行是假的，导入前请换成本单位的党员'],
      })
    : writeSheet({ name: '党员名单模板', sheet: '名单', columns, rows: [] })

export const begin = async ({ unit: id }: Input<'begin'>, call: Call): Promise<Output<'begin'> | Refused> => {
  const unit = await ownVouchedUnit(id, call)
  return isRefused(unit) ? unit : { path: await beginSheet(call.actor.person, call.now) }
}

/** More nobody reads on a phone: what is mended first is at the top. */
const mostShown = 200

export const check = async ({ unit: id, file }: Input<'check'>, call: Call): Promise<Output<'check'> | Refused> => {
  const unit = await ownVouchedUnit(id, call)
  if (isRefused(unit)) return unit
  if ((await ownSheet(call.actor.person, file)) === null) return refuse('sheetChanged')
  const read = await readRoster(unit._id, file)
  if (isRefused(read)) return read
  const { hash, count, good, wrong } = read
  return { hash, lines: count, good: good.length, wrong: wrong.length, wrongLines: wrong.slice(0, mostShown) }
}
