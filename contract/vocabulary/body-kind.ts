import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What brings the party organisations of an area together: of a community, of a street, of the district. */
export const bodyKind = z.enum(['communityCommittee', 'streetCommittee', 'jointMeeting'])
export type BodyKind = z.infer<typeof bodyKind>

export const bodyKindLabels: Labels<BodyKind> = {
  communityCommittee: '大党委',
  streetCommittee: '大工委',
  jointMeeting: '城市基层党建联席会议',
}
