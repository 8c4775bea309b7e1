import { unitId } from '../../contract/ids'
import type { SeatsView, UnitView } from '../../contract/reporting'
import { community, minutesFromNow } from './resident'

export const unitEvent = (
  type: UnitView['events'][number]['type'],
  change: Partial<UnitView['events'][number]> = {},
): UnitView['events'][number] => ({
  type,
  at: minutesFromNow(-30),
  by: '单位联系人',
  communityName: '青檀社区',
  note: '',
  ...change,
})

/** A unit that has asked 青檀社区 and waits for its yes. */
export const unit = (change: Partial<UnitView> = {}): UnitView => ({
  id: unitId.parse('unit-1'),
  version: 2,
  kind: 'unit',
  grid: null,
  name: '示例单位党支部',
  address: '榆园路 1 号',
  members: 30,
  resources: '会议室一间',
  contactName: '联系人甲',
  phone: '13812341234',
  state: 'asked',
  place: null,
  isVouched: false,
  community: { code: community, name: '青檀社区' },
  events: [unitEvent('asked'), unitEvent('registered', { at: minutesFromNow(-31), communityName: null })],
  ...change,
})

/** A unit that the community did not take. */
export const declined = (): UnitView => {
  const { events } = unit()
  return unit({
    version: 3,
    state: 'away',
    community: null,
    events: [unitEvent('declined', { at: minutesFromNow(-5), by: '青檀社区工作台', note: '离单位太远' }), ...events],
  })
}

export const seats = (change: Partial<SeatsView> = {}): SeatsView => ({
  community: { code: community, name: '青檀社区' },
  cap: 2,
  taken: 1,
  waiting: 0,
  ...change,
})
