import type { administration, RuleList } from '../../contract/administration'
import type { RoutingRule } from '../../contract/routing-rule'
import { refuse } from '../../domain/refused'
import { ruleWords, type RuleNames } from '../../domain/routing/rule-words'
import { allRules, moveRule, removeRule, saveRule } from '../../server/repositories/routing-rules'
import { categories } from '../../server/repositories/settings'
import { departments } from '../../server/repositories/whistle-lists'
import type { Handlers } from '../../server/serve/serve'
import { forAdministrators } from './for-administrators'

type RuleHandlers = Pick<Handlers<typeof administration>, 'rules' | 'saveRule' | 'moveRule' | 'removeRule'>

const namesOfCodes = async (): Promise<RuleNames> => {
  const [leaves, bodies] = await Promise.all([categories(), departments()])
  const [category, department] = [
    new Map(leaves.map(({ _id, name }) => [_id, name])),
    new Map(bodies.map(({ code, name }) => [code, name])),
  ]
  return { category: (code) => category.get(code) ?? code, department: (code) => department.get(code) ?? code }
}

const list = async (): Promise<RuleList> => {
  const [rows, names, bodies] = await Promise.all([allRules(), namesOfCodes(), departments()])
  return {
    rules: rows.map(({ _id, order: _order, ...rule }) => ({ ...rule, id: _id, words: ruleWords(rule, names) })),
    departments: bodies.map(({ code, name }) => ({ code, name })),
  }
}

/** Whether all that a rule names exists. */
const isKnown = async ({ when, department }: RoutingRule): Promise<boolean> => {
  const [leaves, bodies] = await Promise.all([categories(), departments()])
  const known = new Set(leaves.flatMap(({ _id, className }) => [_id, className]))
  return (
    when.categories.every((named) => known.has(named)) &&
    (department === null || bodies.some(({ code }) => code === department))
  )
}

/** A rule with all that it says, for the record. */
const told = (rule: RoutingRule, names: RuleNames): string =>
  `“${rule.name}”${rule.enabled ? '' : '（停用）'}${ruleWords(rule, names)}`

const title = '派单规则'

export const rules: RuleHandlers = {
  rules: forAdministrators(() => Promise.resolve(null), list),
  saveRule: forAdministrators(async ({ id, rule, seen }, by) => {
    if (!(await isKnown(rule))) return refuse('invalidInput')
    const names = await namesOfCodes()
    const what = (was: RoutingRule | null) =>
      was === null ? `${title} 新增 ${told(rule, names)}` : `${title} ${told(was, names)} 改为 ${told(rule, names)}`
    return saveRule(id, { rule, seen }, what, by)
  }, list),
  moveRule: forAdministrators(
    ({ id, to, seen }, by) =>
      moveRule(id, { to, seen }, (was) => `${title} “${was?.name ?? id}” 移到第 ${String(to + 1)} 位`, by),
    list,
  ),
  removeRule: forAdministrators(async ({ id, seen }, by) => {
    const names = await namesOfCodes()
    return removeRule(id, seen, (was) => `${title} 删除 ${told(was ?? seen, names)}`, by)
  }, list),
}
