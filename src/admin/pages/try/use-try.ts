import { useState } from 'react'
import { administration } from '../../../../contract/administration'
import { areas } from '../../../../contract/areas'
import type { TriedRoute } from '../../../../contract/administration'
import type { CategoryView } from '../../../../contract/categories'
import type { PlaceInput, PlaceView } from '../../../../contract/place'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import type { Result } from '../../../cloud/result'
import { useAction } from '../../../hooks/use-action'
import { useSettings } from '../../../hooks/use-me'
import { chinaMoment } from '../../../time/moment'
import { clockWords } from '../../../time/words'

export type AreaPlace = Omit<PlaceInput, 'detail'>

/** Today at a time of day; null: now. */
const momentOf = (clock: string | null): string | null => {
  if (clock === null) return null
  return chinaMoment(serverNow(), clock).toISOString()
}

/** Where a request would go, before anybody raises it. */
export const useTry = () => {
  const categories = useSettings()?.categories ?? []
  const [category, setCategory] = useState<CategoryView | null>(null)
  const [place, setPlace] = useState<{ readonly input: AreaPlace; readonly view: PlaceView } | null>(null)
  const [clock, setClock] = useState<string | null>(null)
  const [tried, setTried] = useState<TriedRoute | null>(null)
  const forgetting =
    <Value>(set: (value: Value) => void) =>
    (value: Value): void => {
      set(value)
      setTried(null)
    }

  const [choosePlace, locating] = useAction(
    async (input: AreaPlace) => {
      const answer = await call(areas.locate, { place: input })
      return answer.ok ? { ok: true as const, data: { input, view: answer.data } } : answer
    },
    { done: forgetting(setPlace) },
  )
  const [run, trying] = useAction(
    async (): Promise<Result<TriedRoute | null>> => {
      if (category === null || place === null) return { ok: true, data: null }
      return call(administration.tryRoute, {
        category: category.code,
        place: place.input,
        at: momentOf(clock),
        urgency: null,
      })
    },
    { done: setTried },
  )
  return {
    categories,
    category,
    chooseCategory: forgetting(setCategory),
    place,
    choosePlace,
    /** Null: now. */
    clock,
    setClock: forgetting(setClock),
    nowClock: () => clockWords(serverNow()),
    run,
    busy: locating || trying,
    isReady: category !== null && place !== null,
    tried,
  }
}

export type Try = ReturnType<typeof useTry>
