import type { OwnCommitment, PublicCommitment, UnitCard } from '../../contract/appraisal'
import { commitmentId, unitId } from '../../contract/ids'
import { community, minutesFromNow } from './resident'

/** What a unit of 青檀社区 has promised and not completed, which nobody has rated. */
export const commitment = (change: Partial<OwnCommitment> = {}): OwnCommitment => ({
  id: commitmentId.parse('commitment-1'),
  version: 1,
  by: { kind: 'unit', name: '示例单位党支部', unit: unitId.parse('unit-1') },
  community: { code: community, name: '青檀社区' },
  year: new Date().getFullYear(),
  text: '每月上门为老人理发一次',
  state: 'promised',
  promisedAt: minutesFromNow(-3),
  completedAt: null,
  evidence: '',
  photos: [],
  unchecked: 0,
  rating: { average: null, count: 0 },
  ...change,
})

export const completed = (change: Partial<OwnCommitment> = {}): OwnCommitment =>
  commitment({ version: 2, state: 'completed', completedAt: minutesFromNow(-1), evidence: '上门 6 户', ...change })

/** The same as a resident sees it who may rate it. */
export const publicCommitment = (change: Partial<PublicCommitment> = {}): PublicCommitment => ({
  ...commitment(),
  mine: null,
  mayRate: true,
  ...change,
})

export const unitCard = (change: Partial<UnitCard> = {}): UnitCard => ({
  quarter: '2026-Q4',
  unitName: '示例单位党支部',
  communityName: '青檀社区',
  figures: { members: 12, served: 8, services: 20, minutes: 150, commitments: 3, completed: 1 },
  grade: 'good',
  words: '谢谢支持',
  at: minutesFromNow(-2),
  by: '青檀社区工作台',
  ...change,
})
