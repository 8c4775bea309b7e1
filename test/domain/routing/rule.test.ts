import type { RoutingRule, RuleConditions } from '../../../contract/routing-rule'
import { ruleFor, usualRule, type RoutingFacts } from '../../../domain/routing/rule'
import { ruleWords } from '../../../domain/routing/rule-words'
import { sampleCategories } from '../../../scripts/sample/categories'
import { sampleDepartments } from '../../../scripts/sample/departments'
import { sampleRules } from '../../../scripts/sample/rules'
import { category } from '../../support/requests'

const always: RuleConditions = {
  categories: [],
  areaClasses: [],
  placeLevels: [],
  propertyModes: [],
  urgencies: [],
  time: null,
}

const rule = (when: Partial<RuleConditions>, change: Partial<RoutingRule> = {}): RoutingRule => ({
  name: '规则',
  enabled: true,
  when: { ...always, ...when },
  duties: ['department'],
  copies: [],
  department: null,
  ...change,
})

const noon = 12 * 60
const facts = (change: Partial<RoutingFacts> = {}): RoutingFacts => ({
  category,
  urgency: 'urgent',
  areaClass: 'urbanCommunity',
  placeLevel: 'grid',
  propertyMode: 'none',
  time: { minute: noon, isOfficeHour: true },
  ...change,
})

const night = { from: '22:00', to: '06:00' }
const noonish = { from: '11:30', to: '12:30' }

describe('a rule matches', () => {
  test.each<[string, Partial<RuleConditions>, Partial<RoutingFacts>, boolean]>([
    ['everything when it asks for nothing', {}, {}, true],
    ['a category by its code', { categories: ['0101', '0201'] }, {}, true],
    ['a category by its class', { categories: ['市政设施'] }, {}, true],
    ['no other category', { categories: ['0202', '环境卫生'] }, {}, false],
    ['an area class', { areaClasses: ['rural', 'urbanCommunity'] }, {}, true],
    ['no other area class', { areaClasses: ['rural'] }, {}, false],
    ['no area whose class nobody has said', { areaClasses: ['rural'] }, { areaClass: null }, false],
    ['how exactly the place is known', { placeLevels: ['community'] }, { placeLevel: 'community' }, true],
    ['not when it is known better', { placeLevels: ['community'] }, {}, false],
    ['who looks after the buildings', { propertyModes: ['committee', 'none'] }, {}, true],
    ['nobody else looking after them', { propertyModes: ['company'] }, {}, false],
    ['the urgency of this request', { urgencies: ['emergency', 'urgent'] }, {}, true],
    ['no other urgency', { urgencies: ['emergency'] }, {}, false],
    ['office hours', { time: 'officeHours' }, {}, true],
    ['not office hours at night', { time: 'officeHours' }, { time: { minute: noon, isOfficeHour: false } }, false],
    ['closed offices', { time: 'outOfOffice' }, { time: { minute: noon, isOfficeHour: false } }, true],
    ['not closed offices while they are open', { time: 'outOfOffice' }, {}, false],
    [
      'a time of day, at its beginning',
      { time: noonish },
      { time: { minute: 11 * 60 + 30, isOfficeHour: false } },
      true,
    ],
    ['not at its end', { time: noonish }, { time: { minute: 12 * 60 + 30, isOfficeHour: false } }, false],
    ['a time over midnight, late', { time: night }, { time: { minute: 22 * 60, isOfficeHour: false } }, true],
    ['a time over midnight, early', { time: night }, { time: { minute: 5 * 60 + 59, isOfficeHour: false } }, true],
    ['not by day', { time: night }, { time: { minute: 6 * 60, isOfficeHour: false } }, false],
    ['only when all that it asks for holds', { categories: ['0201'], urgencies: ['emergency'] }, {}, false],
  ])('%s', (_, when, change, matches) => {
    expect(ruleFor([rule(when)], facts(change))?.name ?? null).toBe(matches ? '规则' : null)
  })

  test('the first that matches decides', () => {
    const rules = [rule({ urgencies: ['complex'] }, { name: '甲' }), rule({}, { name: '乙' }), rule({}, { name: '丙' })]
    expect(ruleFor(rules, facts())?.name).toBe('乙')
  })

  test('one that is switched off is passed over', () => {
    expect(ruleFor([rule({}, { name: '甲', enabled: false }), rule({}, { name: '乙' })], facts())?.name).toBe('乙')
  })

  test('without any the category’s own duties hold', () => {
    expect(ruleFor([], facts())).toBeNull()
    expect(usualRule(category)).toEqual({ name: null, duties: category.duties, copies: [], department: null })
  })
})

describe('a rule as people read it', () => {
  const categories = sampleCategories()
  const names = {
    category: (code: string): string => categories.find(({ _id }) => _id === code)?.name ?? code,
    department: (code: string): string => sampleDepartments.find((row) => row.code === code)?.name ?? code,
  }

  test.each<[Partial<RuleConditions>, Partial<RoutingRule>, string]>([
    [{}, {}, '所有诉求 → 职能部门'],
    [
      { categories: ['0201', '环境卫生'], urgencies: ['emergency', 'urgent'] },
      { duties: ['gridWorker', 'gridChief'] },
      '公共照明、环境卫生，紧急或较急 → 网格员，其次网格长',
    ],
    [
      { areaClasses: ['mountain'], placeLevels: ['community'], time: 'outOfOffice' },
      { copies: ['communityPolice', 'trafficPolice'] },
      '在山区，地点只到社区，下班时间和休息日 → 职能部门；同时告知社区民警、交警',
    ],
    [{ time: night, propertyModes: ['none'] }, {}, '小区没有物业（三无小区），每天 22:00 至次日 06:00 → 职能部门'],
    [{ time: noonish }, {}, '每天 11:30 至 12:30 → 职能部门'],
    [{ time: 'officeHours' }, {}, '上班时间 → 职能部门'],
    [{ categories: ['0303'] }, { department: 'gas' }, '燃气 → 燃气公司'],
  ])('%j', (when, change, words) => {
    expect(ruleWords(rule(when, change), names)).toBe(words)
  })

  test('the sample’s rules name categories and classes that exist', () => {
    const known = new Set(categories.flatMap(({ _id, className }) => [_id, className]))
    expect(sampleRules().flatMap(({ when }) => when.categories.filter((named) => !known.has(named)))).toEqual([])
    const departments = new Set(sampleDepartments.map(({ code }) => code))
    expect(sampleRules().filter(({ department }) => department !== null && !departments.has(department))).toEqual([])
  })
})
