import type { administration, RuleList } from '../../contract/administration'
import type { RoutingRule } from '../../contract/routing-rule'
import { isAdministrator } from '../../domain/access/roles'
import { refuse, type Refused } from '../../domain/refused'
import { ruleWords, type RuleNames } from '../../domain/routing/rule-words'
import { allRules, moveRule, removeRule, saveRule } from '../../server/repositories/routing-rules'
import { categories } from '../../server/repositories/settings'
import { departments } from '../../server/repositories/whistle-lists'
import type { Call, Handlers } from '../../server/serve/serve'

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

/** For administrators only; the list as it then is. */
const changing =
  <Input>(change: (input: Input) => Promise<Refused | void>) =>
  async (input: Input, { actor }: Call): Promise<RuleList | Refused> => {
    if (!isAdministrator(actor)) return refuse('notAllowed')
    return (await change(input)) ?? list()
  }

export const rules: RuleHandlers = {
  rules: changing(() => Promise.resolve()),
  saveRule: changing(async ({ id, rule }) => {
    if (!(await isKnown(rule))) return refuse('invalidInput')
    await saveRule(id, rule)
  }),
  moveRule: changing(({ id, to }) => moveRule(id, to)),
  removeRule: changing(({ id }) => removeRule(id)),
}
