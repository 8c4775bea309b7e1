import type { InputOf } from '../../contract/action'
import type { LimitView } from '../../contract/limit'
import type { limits as contract, LimitOf, RungTime } from '../../contract/limits'
import { dueStepLabels } from '../../contract/vocabulary/due-step'
import { ladderLabels } from '../../contract/vocabulary/ladder-name'
import { rungLabels } from '../../contract/vocabulary/rung'
import { urgencyLabels } from '../../contract/vocabulary/urgency'
import { whistleStepLabels } from '../../contract/vocabulary/whistle-step'
import { whistleTypeLabels } from '../../contract/vocabulary/whistle-type'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { withLimit, withoutEmpty, withRungTime } from '../../domain/service-level/changed-limits'
import { categories, categoryByCode, districtSettings } from '../../server/repositories/settings'
import { changeDistrict, changeWhistleType, replacing, type Author } from '../../server/repositories/settings-changes'
import { whistleTypes } from '../../server/repositories/whistle-lists'
import type { Handlers } from '../../server/serve/serve'
import { limitsView, limitWords } from '../../server/views/limits-view'
import { forAdministrators } from './for-administrators'

type Action = typeof contract
type Of<Kind extends LimitOf['kind']> = Extract<LimitOf, { kind: Kind }>

const view = async () => limitsView(await districtSettings(), await whistleTypes(), await categories())

const withView = <Input>(change: (input: Input, by: Author) => Promise<Refused | null>) =>
  forAdministrators(change, view)

const words = (limit: LimitView | null): string => (limit === null ? '没有' : limitWords(limit))

type SaveLimit = InputOf<Action['saveLimit']>
/** What is to stand in the place of what the page has shown. */
type Wanted = Pick<SaveLimit, 'limit' | 'seen'>

const changed = (what: string, { seen, limit }: Wanted): string => `${what}：${words(seen)} 改为 ${words(limit)}`

const ofUrgency = ({ urgency, step }: Of<'urgency'>, wanted: Wanted, by: Author) =>
  changeDistrict('district', by, ({ limits }) => {
    const before = limits.byUrgency[urgency]
    return replacing({ now: before[step] ?? null, seen: wanted.seen, next: wanted.limit }, () => ({
      data: {
        limits: { ...limits, byUrgency: { ...limits.byUrgency, [urgency]: withLimit(before, step, wanted.limit) } },
      },
      what: changed(`时限 ${urgencyLabels[urgency]} ${dueStepLabels[step]}`, wanted),
    }))
  })

const ofCategory = async ({ category: code, step }: Of<'category'>, wanted: Wanted, by: Author) => {
  const category = await categoryByCode(code)
  if (category === null) return refuse('invalidInput')
  return changeDistrict('district', by, ({ limits }) => {
    const before = limits.byCategory[code] ?? {}
    const byCategory = { ...limits.byCategory, [code]: withLimit(before, step, wanted.limit) }
    return replacing({ now: before[step] ?? null, seen: wanted.seen, next: wanted.limit }, () => ({
      data: { limits: { ...limits, byCategory: withoutEmpty(byCategory) } },
      what: changed(`时限 ${category.name} ${dueStepLabels[step]}`, wanted),
    }))
  })
}

const ofWhistle = ({ type, step }: Of<'whistle'>, { limit, seen }: Wanted, by: Author) =>
  changeWhistleType(type, by, (row) => {
    if (limit === null) return refuse('invalidInput')
    return replacing({ now: row[step], seen, next: limit }, () => ({
      data: { [step]: limit },
      what: changed(`时限 ${whistleTypeLabels[type]} ${whistleStepLabels[step]}`, { limit, seen }),
    }))
  })

const saveLimit = ({ of, ...wanted }: SaveLimit, by: Author): Promise<Refused | null> => {
  if (of.kind === 'urgency') return ofUrgency(of, wanted, by)
  return of.kind === 'category' ? ofCategory(of, wanted, by) : ofWhistle(of, wanted, by)
}

const rungWords = (when: RungTime): string =>
  'share' in when ? `时限的 ${when.share * 100}%` : `超时后 ${words(when.after)}`

const saveRung = ({ ladder, rung, when, seen }: InputOf<Action['saveRung']>, by: Author) =>
  changeDistrict('district', by, ({ ladders }) => {
    const before = ladders[ladder]
    const after = withRungTime(before, rung, when)
    if (isRefused(after)) return after
    const [was, is] = [before[rung]!, after[rung]!]
    return replacing({ now: was.when, seen, next: is.when }, () => ({
      data: { ladders: { ...ladders, [ladder]: after } },
      what: `提醒 ${ladderLabels[ladder]} ${rungLabels[was.name]}：${rungWords(seen)} 改为 ${rungWords(when)}`,
    }))
  })

/** How long each step may take. A changed limit holds for clocks that begin after it: those that run keep their time. */
export const limits: Pick<Handlers<Action>, keyof Action> = {
  limits: withView(() => Promise.resolve(null)),
  saveLimit: withView(saveLimit),
  saveRung: withView(saveRung),
}
