import { useState } from 'react'
import { administration } from '../../../../contract/administration'
import { hourRules as entered, type HourRules } from '../../../../contract/hour-rules'
import type { HonourRule } from '../../../../contract/honours'
import { serviceClass, type ServiceClass } from '../../../../contract/vocabulary/service-class'
import { call } from '../../../cloud/call'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { anewIfStale } from '../../anew'
import { firstTrouble } from '../../first-trouble'
import { numberIn } from '../../limit-fields'

/** As it is typed. */
export interface HonourDraft extends Omit<HonourRule, 'threshold'> {
  readonly threshold: string
}

/** As it is typed; a day's most in hours, as people count. */
export interface HoursDraft {
  readonly points: Readonly<Record<ServiceClass, string>>
  readonly hoursADay: string
  readonly pointsADay: string
  readonly stars: readonly string[]
  readonly honours: readonly HonourDraft[]
}

const draftOf = ({ pointsPerHour, mostMinutesADay, mostPointsADay, starHours, honours }: HourRules): HoursDraft => ({
  points: Object.fromEntries(
    serviceClass.options.map((one) => [one, String(pointsPerHour[one])]),
  ) as HoursDraft['points'],
  hoursADay: String(mostMinutesADay / 60),
  pointsADay: String(mostPointsADay),
  stars: starHours.map(String),
  honours: honours.map((honour) => ({ ...honour, threshold: String(honour.threshold) })),
})

const rulesIn = ({ points, hoursADay, pointsADay, stars, honours }: HoursDraft): HourRules => ({
  pointsPerHour: Object.fromEntries(
    serviceClass.options.map((one) => [one, numberIn(points[one])]),
  ) as HourRules['pointsPerHour'],
  mostMinutesADay: Math.round(numberIn(hoursADay) * 60),
  mostPointsADay: numberIn(pointsADay),
  starHours: stars.map(numberIn),
  honours: honours.map((honour) => ({
    ...honour,
    name: honour.name.trim(),
    threshold: numberIn(honour.threshold),
  })),
})

const { hourRules, saveHourRules } = administration

/** The rules, under what was typed here. */
export const useHours = () => {
  const query = useQuery(() => call(hourRules, {}))
  const [typed, setTyped] = useState<HoursDraft | null>(null)
  const [send, busy] = useAction((rules: HourRules, seen: HourRules) => call(saveHourRules, { rules, seen }), {
    done: (saved) => {
      query.put(saved)
      setTyped(null)
      toast('已保存')
    },
    refused: anewIfStale(query),
  })
  const { data: seen } = query
  const read = seen && draftOf(seen)
  const draft = typed ?? read
  const trouble = typed === null ? null : firstTrouble(entered, rulesIn(typed))
  return {
    query,
    draft,
    // From what was typed last, not from what is shown: two quick changes must not undo each other.
    change: (edit: (before: HoursDraft) => Partial<HoursDraft>) =>
      setTyped((before) => {
        const from = before ?? read
        return from && { ...from, ...edit(from) }
      }),
    isTouched: typed !== null,
    trouble,
    save: async () => {
      if (trouble !== null) toast(trouble)
      else if (typed !== null && seen !== null) await send(rulesIn(typed), seen)
    },
    busy,
  }
}

export type Hours = ReturnType<typeof useHours>
