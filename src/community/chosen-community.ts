import { useEffect } from 'react'
import * as z from 'zod'
import { areas } from '../../contract/areas'
import { areaCode } from '../../contract/ids'
import type { PostView } from '../../contract/people'
import { call } from '../cloud/call'
import type { CommunityChoice } from '../components/community-list'
import { createKept } from '../device/kept'
import { useStore } from '../hooks/use-store'
import { useDesk } from './use-desk'

const kept = z.object({
  /** The area of the desk that chose; another desk of the same person has its own communities. */
  desk: areaCode.nullable(),
  community: z.object({ code: areaCode, name: z.string(), streetName: z.string() }).nullable(),
})

/** What a desk above communities is looking at, from one page and one day to the next. */
const chosenStore = createKept('chosen-community', kept, () => ({ desk: null, community: null }))

/** Of which this opening of the app knows that it is there: what was kept may since have been redrawn. */
const known = new Set<string>()

/** A street desk chooses among its own communities, the district among all. */
export const streetOf = (desk: PostView | null): string | undefined =>
  desk?.duty === 'streetDesk' ? desk.areaName : undefined

/** Forgets a community that is no more, or no longer of this desk. Without an answer it stays: its pages say what is wrong. */
const lookWhether = async ({ code }: CommunityChoice, street: string | undefined): Promise<void> => {
  const answer = await call(areas.communities, {})
  if (!answer.ok) return
  const isThere = answer.data.communities.some(
    (community) => community.code === code && (street === undefined || community.streetName === street),
  )
  if (isThere) known.add(code)
  else chosenStore.clear()
}

/** The community that the reader's desk looks at; null until it has chosen one. */
export const useChosenCommunity = () => {
  const desk = useDesk()
  const { desk: chooser, community } = useStore(chosenStore)
  return {
    desk,
    chosen: desk !== null && chooser === desk.area ? community : null,
    choose: (next: CommunityChoice) => {
      if (desk === null) return
      known.add(next.code)
      chosenStore.put({ desk: desk.area, community: next })
    },
  }
}

/** The same for a page that shows it, which sees to it that it is still there. */
export const useCommunityShown = () => {
  const { desk, chosen } = useChosenCommunity()
  const street = streetOf(desk)
  useEffect(() => {
    if (chosen !== null && !known.has(chosen.code)) void lookWhether(chosen, street)
  }, [chosen, street])
  return { desk, chosen }
}
