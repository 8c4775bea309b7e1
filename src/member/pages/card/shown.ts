import type { CardView, MemberView } from '../../../../contract/members'
import type { CardFact } from '../../../../contract/vocabulary/card-fact'

/** When the community said yes. */
const sinceOf = ({ events }: Pick<MemberView, 'events'>): Date =>
  (events.find(({ type }) => type === 'confirmed') ?? events[0])?.at ?? new Date()

/** The card as residents see it who scan it now. */
export const shownOf = (member: MemberView): CardView => {
  const { shows, community, name, unit, membership, skills, freeTimes, minutes, honours } = member
  const when = <Value>(fact: CardFact, value: Value): Value | null => (shows.includes(fact) ? value : null)
  return {
    communityName: community?.name ?? '',
    name: when('name', name),
    // Nobody is shown as one of a unit that says he is not.
    unitName: membership === 'declined' ? null : when('unit', unit?.name ?? null),
    skills: when('skills', skills),
    freeTimes: when('freeTimes', freeTimes),
    minutes: when('hours', minutes),
    honours: when('honours', honours),
    since: sinceOf(member),
  }
}

/** The facts shown after a switch was tapped. */
export const toggled = (shows: readonly CardFact[], fact: CardFact): CardFact[] =>
  shows.includes(fact) ? shows.filter((other) => other !== fact) : [...shows, fact]
