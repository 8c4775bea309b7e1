import { useState } from 'react'
import { requests } from '../../../contract/requests'
import type { CategoryCode } from '../../../contract/ids'
import type { PlaceInput } from '../../../contract/place'
import type { SimilarView } from '../../../contract/requests'
import { call } from '../../cloud/call'
import { online } from '../../device/network'
import { within } from '../../state/within'

/** A weak network must not hold up who wants to raise something. */
const patience = 3_000

const none: readonly SimilarView[] = []

const ask = async (place: PlaceInput, category: CategoryCode): Promise<readonly SimilarView[]> => {
  const answer = await call(requests.similar, { place, category })
  return answer.ok ? answer.data.similar : none
}

/** Open requests of the same kind around the place, looked for once before one more is raised. */
export const useSimilar = () => {
  const [shown, show] = useState(none)
  return {
    shown,
    close: () => show(none),
    /** @returns whether there are any: then they are shown */
    look: async (place: PlaceInput, category: CategoryCode): Promise<boolean> => {
      const found = online.get() ? await within(patience, ask(place, category), none) : none
      show(found)
      return found.length > 0
    },
  }
}

export type Similar = ReturnType<typeof useSimilar>
