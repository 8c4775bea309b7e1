import type { RoutingRule, RuleConditions, RuleTime } from '../../contract/routing-rule'
import { areaClassLabels } from '../../contract/vocabulary/area-class'
import { dutyLabels, type Duty } from '../../contract/vocabulary/duty'
import { placeLevelLabels } from '../../contract/vocabulary/place-level'
import { propertyModeLabels } from '../../contract/vocabulary/property-mode'
import { urgencyLabels } from '../../contract/vocabulary/urgency'

const listed = <W extends string>(words: readonly W[], labels: Readonly<Record<W, string>>, before = ''): string[] =>
  words.length === 0 ? [] : [before + words.map((word) => labels[word]).join('或')]

const timeWords = (time: RuleTime): string => {
  if (typeof time === 'string') return time === 'officeHours' ? '上班时间' : '下班时间和休息日'
  return time.from < time.to ? `每天 ${time.from} 至 ${time.to}` : `每天 ${time.from} 至次日 ${time.to}`
}

/** What codes are called. */
export interface RuleNames {
  /** A category by its code; a class is called what it is called. */
  readonly category: (codeOrClass: string) => string
  readonly department: (code: string) => string
}

const conditionWords = (when: RuleConditions, names: RuleNames): string[] => [
  ...(when.categories.length === 0 ? [] : [when.categories.map(names.category).join('、')]),
  ...listed(when.urgencies, urgencyLabels),
  ...listed(when.areaClasses, areaClassLabels, '在'),
  ...listed(when.placeLevels, placeLevelLabels, '地点'),
  ...listed(when.propertyModes, propertyModeLabels, '小区'),
  ...(when.time === null ? [] : [timeWords(when.time)]),
]

/** A rule as a dispatcher reads it: 物业服务，小区有物业企业 → 物业企业，其次网格员；同时告知社区民警. */
export const ruleWords = (
  { when, duties, copies, department }: Pick<RoutingRule, 'when' | 'duties' | 'copies' | 'department'>,
  names: RuleNames,
): string => {
  const called = (duty: Duty): string =>
    duty === 'department' && department !== null ? names.department(department) : dutyLabels[duty]
  const conditions = conditionWords(when, names)
  const told = copies.length === 0 ? '' : `；同时告知${copies.map(called).join('、')}`
  return `${conditions.length === 0 ? '所有诉求' : conditions.join('，')} → ${duties.map(called).join('，其次')}${told}`
}
