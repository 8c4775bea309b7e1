import type { WaitingPile } from '../../contract/vocabulary/waiting-pile'
import { standingOf } from '../../domain/reporting-in/reception'
import { countUnsettled } from '../repositories/activities'
import { countDemands } from '../repositories/demands'
import { countWaitingMembers } from '../repositories/member-lists'
import { countSubmitted } from '../repositories/model-cases'
import { countForDesk } from '../repositories/projects'
import { countReported } from '../repositories/resolutions'
import { countProposedPosts, countClaimsToConfirm } from '../repositories/service-posts'
import { districtSettings } from '../repositories/settings'
import { linesOf } from '../repositories/units'
import { countHeldWishes } from '../repositories/wishes'

/** Who has a seat, or takes none, and has no yes yet. Who waits for a seat waits for no desk. */
const countUnits = async (community: string): Promise<number> => {
  const [{ queue, guests }, { reportingIn }] = await Promise.all([linesOf(community), districtSettings()])
  const asked = queue.filter(({ unit }) => standingOf(queue, unit, reportingIn.unitsPerCommunity).state === 'asked')
  return asked.length + guests.filter(({ confirmedAt }) => confirmedAt === null).length
}

/** What waits for the desk of a community, each counted by its index. */
export const waitingAt = async (community: string, now: Date): Promise<Record<WaitingPile, number>> => {
  const [units, { members, claims }, activities, posts, postClaims, demands, projects, wishes, resolutions, cases] =
    await Promise.all([
      countUnits(community),
      countWaitingMembers(community),
      countUnsettled(community, now),
      countProposedPosts(community),
      countClaimsToConfirm(community),
      countDemands(community, 'proposed'),
      countForDesk(community),
      countHeldWishes(community),
      countReported(community),
      countSubmitted(community),
    ])
  return { units, members, claims, activities, posts, postClaims, demands, projects, wishes, resolutions, cases }
}
