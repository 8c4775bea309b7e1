import { isRefused, type Refused } from '../../domain/refused'
import { ownVouchedUnit } from '../../server/reporting/own-unit'
import { removeRosterLine, rosterCounts, rosterOf } from '../../server/repositories/rosters'
import type { Call } from '../../server/serve/serve'
import { rosterLineView } from '../../server/views/roster-view'
import type { Input, Output } from './input'

export const list = async (
  { unit: id, pile, cursor }: Input<'list'>,
  call: Call,
): Promise<Output<'list'> | Refused> => {
  const unit = await ownVouchedUnit(id, call)
  if (isRefused(unit)) return unit
  const [{ lines, next }, counts] = await Promise.all([rosterOf(unit._id, pile, cursor), rosterCounts(unit._id)])
  return { unitName: unit.name, lines: lines.map(rosterLineView), counts, next }
}

export const remove = async ({ unit: id, line }: Input<'remove'>, call: Call): Promise<Output<'remove'> | Refused> => {
  const unit = await ownVouchedUnit(id, call)
  if (isRefused(unit)) return unit
  await removeRosterLine(unit._id, line)
  return { line }
}
