import { administration } from '../../../../contract/administration'
import type { RuleView } from '../../../../contract/administration'
import { call } from '../../../cloud/call'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { anewIfStale } from '../../anew'

/** The rules in their order; each change answers with the list as it then is. */
export const useRules = () => {
  const list = useQuery(() => call(administration.rules, {}))
  const then = { done: list.put, refused: anewIfStale(list) }
  const [move, moving] = useAction((id: string, to: number) => {
    const seen = (list.data?.rules ?? []).map((rule) => rule.id)
    return call(administration.moveRule, { id, to, seen })
  }, then)
  const [turn, turning] = useAction(
    ({ id, words: _words, ...rule }: RuleView) =>
      call(administration.saveRule, { id, rule: { ...rule, enabled: !rule.enabled }, seen: rule }),
    then,
  )
  return { list, move, turn, busy: moving || turning }
}

export type Rules = ReturnType<typeof useRules>
