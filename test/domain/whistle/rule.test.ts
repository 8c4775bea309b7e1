import fc from 'fast-check'
import type { Duty } from '../../../contract/vocabulary/duty'
import type { WhistleType } from '../../../contract/vocabulary/whistle-type'
import { isRefused } from '../../../domain/refused'
import { whistleRule, type Whistle } from '../../../domain/whistle/rule'
import type { WhistleRules } from '../../../domain/whistle/whistle'
import { sampleDepartments } from '../../../scripts/sample/departments'
import { sampleMatters } from '../../../scripts/sample/whistle/matters'
import { sampleWhistleTypes } from '../../../scripts/sample/whistle/types'
import { toMatter } from '../../../server/repositories/documents/whistle'

const matters = sampleMatters().map(toMatter)
const named = (name: string) => matters.find((matter) => matter.name === name)!
const rulesOf = (type: WhistleType): WhistleRules => {
  const { blowers, sign, contact, finish, offListApproval } = sampleWhistleTypes().find(({ _id }) => _id === type)!
  return { type, blowers, sign, contact, finish, offListApproval }
}

const whistle = (type: WhistleType, blower: Duty, over: Partial<Whistle> = {}): Whistle => ({
  rules: rulesOf(type),
  blower,
  matters: [],
  written: '',
  named: [],
  joint: false,
  departments: sampleDepartments,
  ...over,
})

const streetMatter = named('店外经营、占道堆物')
const districtMatter = named('井盖缺失、破损')
const hardMatter = named('擅自搭建建筑物、构筑物')

describe('who must agree before departments are called', () => {
  test.each<[string, Whistle, boolean, Duty]>([
    ['a community to its street', whistle('daily', 'communityDesk', { matters: [streetMatter] }), false, 'streetDesk'],
    [
      'a community to the district',
      whistle('daily', 'communityDesk', { matters: [districtMatter] }),
      true,
      'streetDesk',
    ],
    [
      'a community that names a district body beside a listed matter',
      whistle('daily', 'communityDesk', { matters: [streetMatter], named: ['power'] }),
      true,
      'streetDesk',
    ],
    [
      'a community that wants joint enforcement',
      whistle('daily', 'communityDesk', { matters: [streetMatter], joint: true }),
      true,
      'streetDesk',
    ],
    [
      'a street to the district',
      whistle('daily', 'streetDesk', { matters: [districtMatter] }),
      false,
      'districtCentre',
    ],
    [
      'a street with something off the list',
      whistle('daily', 'streetDesk', { written: '新事项', named: ['power'] }),
      true,
      'districtCentre',
    ],
    [
      'a street with something off the list beside a matter of it',
      whistle('daily', 'streetDesk', { matters: [districtMatter], written: '新事项' }),
      true,
      'districtCentre',
    ],
    ['a street with a hard one', whistle('hard', 'streetDesk', { matters: [hardMatter] }), true, 'districtCentre'],
    [
      'a community in an emergency',
      whistle('emergency', 'communityDesk', { matters: [districtMatter] }),
      false,
      'streetDesk',
    ],
  ])('%s', (_, asked, approval, approver) => {
    expect(whistleRule(asked)).toMatchObject({ approval, approver })
  })
})

describe('what is no whistle', () => {
  test.each<[string, Whistle, string]>([
    ['a hard one of a community', whistle('hard', 'communityDesk', { matters: [hardMatter] }), 'whistleNotAllowed'],
    ['any of a grid worker', whistle('daily', 'gridWorker', { matters: [streetMatter] }), 'whistleNotAllowed'],
    [
      'any of the district centre',
      whistle('daily', 'districtCentre', { matters: [streetMatter] }),
      'whistleNotAllowed',
    ],
    ['nothing cited, nothing written', whistle('daily', 'streetDesk', { named: ['power'] }), 'noMatter'],
    ['written, but nobody called', whistle('daily', 'streetDesk', { written: '新事项' }), 'noPart'],
    ['a matter of another type', whistle('hard', 'streetDesk', { matters: [streetMatter] }), 'matterOtherType'],
    [
      'two matters, one of another type',
      whistle('daily', 'streetDesk', { matters: [streetMatter, hardMatter] }),
      'matterOtherType',
    ],
  ])('%s', (_, asked, refused) => {
    expect(whistleRule(asked)).toEqual({ refused })
  })
})

test('the principal matter’s own time wins over its type’s, and another’s does not', () => {
  const slow = named('小区公共收益、公共部位争议')
  const finish = (...cited: Whistle['matters']) => {
    const terms = whistleRule(whistle('hard', 'streetDesk', { matters: cited }))
    return isRefused(terms) ? terms : terms.limits.finish
  }
  expect(finish(slow, hardMatter)).toEqual({ amount: 10, unit: 'workingDays' })
  expect(finish(hardMatter, slow)).toEqual({ amount: 20, unit: 'workingDays' })
  expect(finish(named('“三合一”“多合一”场所'))).toEqual({ amount: 5, unit: 'workingDays' })
})

test('whoever may blow without asking may also call fewer bodies without asking', () => {
  const daily = matters.filter(({ types }) => types.includes('daily'))
  const cited = fc.uniqueArray(fc.constantFrom(...daily), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.constantFrom<Duty>('communityDesk', 'streetDesk'), cited, cited, (blower, some, more) => {
      const asks = (list: Whistle['matters']) => {
        const terms = whistleRule(whistle('daily', blower, { matters: list }))
        return isRefused(terms) || terms.approval
      }
      if (asks(some)) expect(asks([...some, ...more])).toBe(true)
    }),
    { numRuns: 200, seed: 1 },
  )
})
