import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { administration } from '../../../../contract/administration'
import type { RuleList } from '../../../../contract/administration'
import type { RoutingRule, RuleConditions } from '../../../../contract/routing-rule'
import { call } from '../../../cloud/call'
import { confirm, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useSettings } from '../../../hooks/use-me'
import { useQuery } from '../../../hooks/use-query'
import { goBack } from '../../../routes'
import { anewIfStale } from '../../anew'
import { newClientKey } from '../../../state/client-key'

const blank: RoutingRule = {
  name: '',
  enabled: true,
  when: { categories: [], areaClasses: [], placeLevels: [], propertyModes: [], urgencies: [], time: null },
  duties: [],
  copies: [],
  department: null,
}

const ruleIn = (list: RuleList | null, id: string | undefined): RoutingRule | null => {
  const found = list?.rules.find((rule) => rule.id === id)
  if (found === undefined) return null
  const { id: _id, words: _words, ...rule } = found
  return rule
}

/** Departments stay out of a rule that names none. */
const whole = (rule: RoutingRule): RoutingRule =>
  [...rule.duties, ...rule.copies].includes('department') ? rule : { ...rule, department: null }

const isComplete = ({ name, duties, copies, department }: RoutingRule): boolean =>
  name.trim() !== '' && duties.length > 0 && (department !== null || ![...duties, ...copies].includes('department'))

/** One rule being written: what the server has, under what was changed here. */
export const useRule = () => {
  const { id } = useRouter().params
  const [key] = useState(() => id ?? newClientKey())
  const list = useQuery(() => call(administration.rules, {}))
  const [changes, setChanges] = useState<Partial<Omit<RoutingRule, 'when'>>>({})
  const [conditions, setConditions] = useState<Partial<RuleConditions>>({})
  const seen = ruleIn(list.data, id)
  const known = seen ?? blank
  const rule = { ...known, ...changes, when: { ...known.when, ...conditions } }

  const refused = anewIfStale(list)
  const [save, saving] = useAction(() => call(administration.saveRule, { id: key, rule: whole(rule), seen }), {
    refused,
    done: () => {
      toast('规则已保存')
      goBack()
    },
  })
  const [remove, removing] = useAction(() => call(administration.removeRule, { id: key, seen: known }), {
    refused,
    done: () => {
      toast('规则已删除')
      goBack()
    },
  })
  return {
    isNew: id === undefined,
    /** Whether it has been read: what nobody has seen is not removed. */
    isKnown: seen !== null,
    list,
    rule,
    // Field by field: two quick taps must not undo each other.
    change: (more: Partial<Omit<RoutingRule, 'when'>>) => setChanges((before) => ({ ...before, ...more })),
    changeWhen: (more: Partial<RuleConditions>) => setConditions((before) => ({ ...before, ...more })),
    categories: useSettings()?.categories ?? [],
    save,
    remove: async () => {
      if (await confirm(`删除“${rule.name}”？以后的诉求不再按它派。`, '删除')) await remove()
    },
    busy: saving || removing,
    isReady: isComplete(rule),
  }
}

export type RuleDraft = ReturnType<typeof useRule>
