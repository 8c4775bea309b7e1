import type { DayKind } from '../../../../contract/vocabulary/day-kind'
import type { YearView } from '../../../../contract/working-calendar'

/** What was changed here and not saved yet. Laid over what the server has, so that what another one changes meanwhile shows through. */
export interface YearDraft {
  /** By date; null: a day like any other. */
  readonly days: Readonly<Record<string, DayKind | null>>
  /** Null: as it was. */
  readonly complete: boolean | null
}

export const untouched: YearDraft = { days: {}, complete: null }

export const withDraft = ({ year, complete, days }: YearView, draft: YearDraft): YearView => {
  const before = Object.fromEntries(days.map(({ date, kind }) => [date, kind]))
  return {
    year,
    complete: draft.complete ?? complete,
    days: Object.entries({ ...before, ...draft.days })
      .flatMap(([date, kind]) => (kind === null ? [] : [{ date, kind }]))
      .sort((one, other) => (one.date < other.date ? -1 : 1)),
  }
}

const wordsOf = ({ complete, days }: YearView): string =>
  [complete, ...days.flatMap(({ date, kind }) => [date, kind])].join(' ')

export const isTouched = (year: YearView, draft: YearDraft): boolean =>
  wordsOf(withDraft(year, draft)) !== wordsOf(year)

export const withDays = (draft: YearDraft, dates: readonly string[], kind: DayKind | null): YearDraft => ({
  ...draft,
  days: { ...draft.days, ...Object.fromEntries(dates.map((date) => [date, kind])) },
})
