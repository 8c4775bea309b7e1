import { padded } from '../names'
import type { Size } from '../plan'
import { TIER } from '../tracts'
import type { PostDraft, Staffing } from './post-drafts'

/** A chief for each medium grid. */
export const gridChiefPosts = ({ roster, tier }: Staffing): PostDraft[] =>
  tier(TIER.medium).map((tract) => {
    const name = `${tract.name}长`
    return { duty: 'gridChief', tract, name, holder: roster.enrol({ name, roles: ['staff'] }) }
  })

/** Officers in the whole district; each serves several large grids, one after the other in the order of the codes. */
const OFFICERS = {
  demo: { communityPolice: 6, trafficPolice: 4 },
  changan: { communityPolice: 112, trafficPolice: 115 },
} as const

const OFFICER_NAMES = { communityPolice: '社区民警', trafficPolice: '交警' } as const

/** Two police to each large grid: one of the community's, one of the traffic's. */
export const policePosts = ({ roster, tier }: Staffing, size: Size): PostDraft[] => {
  const grids = tier(TIER.large)
  return (['communityPolice', 'trafficPolice'] as const).flatMap((duty) => {
    const title = OFFICER_NAMES[duty]
    const officers = Array.from({ length: OFFICERS[size][duty] }, (_, i) =>
      roster.enrol({ name: `${title} ${padded(i + 1, 3)}`, roles: ['staff'] }),
    )
    return grids.map((tract, i): PostDraft => {
      const holder = officers[Math.floor((i * officers.length) / grids.length)] ?? null
      return { duty, tract, name: `${tract.name}${title}`, holder }
    })
  })
}
