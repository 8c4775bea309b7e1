import { partTimeMemberId } from '../../contract/ids'
import type { BodyView, PartTimeMemberRow } from '../../contract/meetings'
import { here } from './organising'

export const committee: BodyView = { code: here.code, name: '青檀社区大党委', kind: 'communityCommittee' }

/** A part-time member of it whose term ends soon, and for whom the contact person of his unit speaks. */
export const partTimeMemberRow = (change: Partial<PartTimeMemberRow> = {}): PartTimeMemberRow => ({
  ...{ id: partTimeMemberId.parse('m'), version: 1, name: '兼职委员 1', unitName: '示例单位党支部' },
  ...{ duty: '联系共建活动', from: '2024-01-01', to: '2026-12-31', state: 'ending', isLinked: true, hasJoined: false },
  ...{ endedAt: null, endedReason: '', extensions: [] },
  ...change,
})
