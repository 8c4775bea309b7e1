import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Who does something for a community: a unit, a member for himself, or the community. */
export const contributor = z.enum(['unit', 'member', 'community'])
export type Contributor = z.infer<typeof contributor>

export const contributorLabels: Labels<Contributor> = {
  unit: '单位',
  member: '党员',
  community: '社区',
}
