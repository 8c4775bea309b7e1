import { bodyKindLabels, type BodyKind } from '../../contract/vocabulary/body-kind'

/** By tier. */
const kinds: readonly BodyKind[] = ['jointMeeting', 'streetCommittee', 'communityCommittee']

/** Which body an area of this tier has; undefined for grids, which have none. */
export const bodyKindOf = (tier: number): BodyKind | undefined => kinds[tier]

export const bodyNameOf = (area: string, kind: BodyKind): string => `${area}${bodyKindLabels[kind]}`
