import type { PostView } from '../../contract/people'
import { deskDuties, type Duty } from '../../contract/vocabulary/duty'
import { useMe } from '../hooks/use-me'

const rank = (duty: Duty): number => (deskDuties as readonly Duty[]).indexOf(duty)

/** The desk whose area is shown: of several the widest, as the server takes it. */
export const useDesk = (): PostView | null => {
  const desks = (useMe()?.posts ?? []).filter(({ duty }) => rank(duty) >= 0)
  return desks.sort((one, other) => rank(other.duty) - rank(one.duty))[0] ?? null
}
