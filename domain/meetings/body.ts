import type { BodyKind } from '../../contract/vocabulary/body-kind'

/** By tier. */
const kinds: readonly BodyKind[] = ['jointMeeting', 'streetCommittee', 'communityCommittee']

/** Which body an area of this tier has; undefined for grids, which have none. */
export const bodyKindOf = (tier: number): BodyKind | undefined => kinds[tier]

const endings: Readonly<Record<BodyKind, string>> = {
  jointMeeting: '城市基层党建联席会议',
  streetCommittee: '大工委',
  communityCommittee: '大党委',
}

export const bodyNameOf = (area: string, kind: BodyKind): string => `${area}${endings[kind]}`
