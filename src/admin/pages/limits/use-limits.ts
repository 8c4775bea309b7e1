import { useState } from 'react'
import { administration } from '../../../../contract/administration'
import type { LimitView } from '../../../../contract/limit'
import type { LimitOf, LimitsView, RungTime } from '../../../../contract/limits'
import type { LadderName } from '../../../../contract/vocabulary/ladder-name'
import { call } from '../../../cloud/call'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useSettings } from '../../../hooks/use-me'
import { useQuery } from '../../../hooks/use-query'
import { anewIfStale } from '../../anew'

export type Group = 'urgencies' | 'categories' | 'whistles' | 'ladders'

/** One time that is being changed: which, and what it is called. */
export type Asking =
  | { readonly kind: 'limit'; readonly title: string; readonly of: LimitOf }
  | { readonly kind: 'rung'; readonly title: string; readonly ladder: LadderName; readonly rung: number }

type AskingOf<Kind extends Asking['kind']> = Extract<Asking, { kind: Kind }>
export type AskingLimit = AskingOf<'limit'>
export type AskingRung = AskingOf<'rung'>

const rowsOf = ({ urgencies, categories, whistles }: LimitsView, of: LimitOf) => {
  if (of.kind === 'urgency') return urgencies.find(({ urgency }) => urgency === of.urgency)
  if (of.kind === 'category') return categories.find(({ code }) => code === of.category)
  return whistles.find(({ type }) => type === of.type)
}

/** What stands there now; null: it has no time of its own. */
export const limitAt = (view: LimitsView, of: LimitOf): LimitView | null =>
  rowsOf(view, of)?.limits.find(({ step }) => step === of.step)?.limit ?? null

export const rungTimeAt = ({ ladders }: LimitsView, { ladder, rung }: AskingRung): RungTime | undefined =>
  ladders.find((one) => one.ladder === ladder)?.rungs[rung]?.when

/** Every time that the district gives itself, and the one that is being changed. */
export const useLimits = () => {
  const query = useQuery(() => call(administration.limits, {}))
  const [group, choose] = useState<Group>('urgencies')
  const [asking, ask] = useState<Asking | null>(null)
  const saved = {
    done: (after: LimitsView) => {
      query.put(after)
      ask(null)
      toast('已保存')
    },
    refused: anewIfStale(query),
  }
  const [saveLimit, savingLimit] = useAction(
    (of: LimitOf, limit: LimitView | null, seen: LimitView | null) =>
      call(administration.saveLimit, { of, limit, seen }),
    saved,
  )
  const [saveRung, savingRung] = useAction(
    (ladder: LadderName, rung: number, when: RungTime, seen: RungTime) =>
      call(administration.saveRung, { ladder, rung, when, seen }),
    saved,
  )
  return {
    query,
    group,
    choose,
    asking,
    ask,
    saveLimit,
    saveRung,
    busy: savingLimit || savingRung,
    categories: useSettings()?.categories ?? [],
  }
}

export type Limits = ReturnType<typeof useLimits>
