import { isRefused } from '../../../domain/refused'
import { withLimit, withoutEmpty, withRungTime } from '../../../domain/service-level/changed-limits'
import type { Rung } from '../../../domain/service-level/ladder'
import type { Limit } from '../../../domain/service-level/limits'
import { sampleLadders } from '../../../scripts/sample/limits'
import { laddersDocument } from '../../../server/repositories/documents/service-level'

const hours = (amount: number): Limit => ({ amount, unit: 'hours' })
const limits = { accept: hours(2), resolve: hours(24) }

describe('a limit', () => {
  test('is changed where it stands, added, and taken away; the others stay', () => {
    expect(withLimit(limits, 'accept', hours(1))).toEqual({ accept: hours(1), resolve: hours(24) })
    expect(withLimit(limits, 'arrive', hours(1))).toEqual({ ...limits, arrive: hours(1) })
    expect(withLimit(limits, 'accept', null)).toEqual({ resolve: hours(24) })
    expect(limits).toEqual({ accept: hours(2), resolve: hours(24) })
  })

  test('of a category that has none left goes with it', () => {
    expect(withoutEmpty({ '0101': limits, '0102': {} })).toEqual({ '0101': limits })
  })
})

describe('a rung', () => {
  const ladder = sampleLadders.ordinary
  const [half, most, breach, urge, , circulate] = [0, 1, 2, 3, 4, 5]

  test.each<[string, number, Rung['when']]>([
    ['the first warning comes earlier', half, { share: 0.4 }],
    ['the second one just before the end', most, { share: 0.99 }],
    ['it is urged an hour after the end', urge, { after: hours(1) }],
    ['the circular waits longer', circulate, { after: { amount: 10, unit: 'workingDays' } }],
  ])('%s', (_, index, when) => {
    const changed = withRungTime(ladder, index, when)
    if (isRefused(changed)) throw new Error(changed.words)
    expect(changed).toEqual(ladder.map((rung, i) => (i === index ? { ...rung, when } : rung)))
    expect(laddersDocument.safeParse({ ...sampleLadders, ordinary: changed }).success).toBe(true)
  })

  test.each<[string, number, Rung['when'], string]>([
    ['the first warning not after the second one', half, { share: 0.9 }, '后一级提醒要晚于前一级'],
    ['nor with it', half, { share: 0.8 }, '后一级提醒要晚于前一级'],
    ['the second one not with the end', most, { share: 1 }, '后一级提醒要晚于前一级'],
    ['the end stays the end', breach, { share: 0.9 }, '“已超时”就是时限到的时候，不能改'],
    ['what follows the end stays behind it', urge, { share: 0.9 }, '到时限前的按百分比填，超时后的填超时后多久'],
    ['what warns stays before it', half, { after: hours(1) }, '到时限前的按百分比填，超时后的填超时后多久'],
  ])('%s', (_, index, when, words) => {
    expect(withRungTime(ladder, index, when)).toEqual({ refused: 'invalidInput', words })
  })

  test('that is not there is not found', () => {
    expect(withRungTime(ladder, 9, { share: 0.5 })).toEqual({ refused: 'notFound' })
  })
})
