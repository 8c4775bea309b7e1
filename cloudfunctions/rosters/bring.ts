import { isRefused, refuse, type Refused } from '../../domain/refused'
import type { ExpectedMember } from '../../domain/reporting-in/roster'
import { rosterLineIdOf } from '../../server/privacy/roster-line-id'
import { seal } from '../../server/privacy/seal'
import { ownVouchedUnit } from '../../server/reporting/own-unit'
import type { RosterLineDocument } from '../../server/repositories/documents/roster'
import { membersOfUnit } from '../../server/repositories/member-lists'
import { addRosterLines } from '../../server/repositories/rosters'
import { readRoster } from '../../server/rosters/read-roster'
import { recognise } from '../../server/rosters/recognise'
import { dropSheet, ownSheet } from '../../server/rosters/sheet-files'
import type { Call } from '../../server/serve/serve'
import type { Input, Output } from './input'

type Brought = Output<'bring'> | Refused

/** First the lines are put on the list, then who is here already is found: so many a call. */
const [linesACall, membersACall] = [500, 100]
/** How much of the work is done once the lines are there, and once who asked is found. */
const [afterLines, afterAsked] = [80, 90]

type Stage = { readonly of: 'lines'; readonly at: number } | { readonly of: 'asked' | 'confirmed'; readonly at: string }

/** Where to go on; what is not ours begins anew, which changes nothing. */
const stageAt = (from: string | undefined): Stage => {
  const [, of, at = ''] = /^(lines|asked|confirmed):(.*)$/.exec(from ?? '') ?? []
  if (of === 'asked' || of === 'confirmed') return { of, at }
  return { of: 'lines', at: /^\d{1,4}$/.test(at) ? Number(at) : 0 }
}

const lineOf = (
  unit: string,
  sheet: string,
  { row, name, phone, community, note }: ExpectedMember,
  now: Date,
): RosterLineDocument => ({
  ...{ _id: rosterLineIdOf(unit, phone), unit, name, phone: seal(phone), community, note, sheet },
  // A millisecond apart, so that they stand in the order of the sheet.
  ...{ member: null, isHere: false, addedAt: new Date(now.getTime() + row) },
})

const bringLines = async (
  unit: string,
  { file, hash }: Input<'bring'>,
  at: number,
  { actor, now }: Call,
): Promise<Brought> => {
  const read = await readRoster(unit, file)
  // A second tap at once, or one whose answer got lost, has nothing left to do: it is gone because it was brought.
  if (isRefused(read))
    return (await ownSheet(actor.person, file))?.isBrought ? { percent: afterLines, next: 'asked:' } : read
  if (read.hash !== hash) return refuse('sheetChanged')
  const end = at + linesACall
  await addRosterLines(read.good.slice(at, end).map((member) => lineOf(unit, hash, member, now)))
  if (end >= read.good.length) return { percent: afterLines, next: 'asked:' }
  return { percent: Math.floor((afterLines * end) / read.good.length), next: `lines:${String(end)}` }
}

const findMembers = async (
  unit: string,
  { of, at }: Extract<Stage, { of: 'asked' | 'confirmed' }>,
  drop: () => Promise<void>,
  now: Date,
): Promise<Brought> => {
  const { members, next } = await membersOfUnit(unit, of, at === '' ? undefined : at, membersACall)
  for (const member of members) await recognise(member, now)
  if (next !== null) return { percent: of === 'asked' ? afterLines : afterAsked, next: `${of}:${next}` }
  if (of === 'asked') return { percent: afterAsked, next: 'confirmed:' }
  await drop()
  return { percent: 100, next: null }
}

export const bring = async (input: Input<'bring'>, call: Call): Promise<Brought> => {
  const unit = await ownVouchedUnit(input.unit, call)
  if (isRefused(unit)) return unit
  const sheet = await ownSheet(call.actor.person, input.file)
  if (sheet === null) return refuse('sheetChanged')
  const stage = stageAt(input.from)
  return stage.of === 'lines'
    ? bringLines(unit._id, input, stage.at, call)
    : findMembers(unit._id, stage, () => dropSheet(sheet, input.file), call.now)
}
