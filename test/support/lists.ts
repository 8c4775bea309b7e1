import type { MatterView } from '../../contract/lists'

export const matter = (id: string, change: Partial<MatterView> = {}): MatterView => ({
  id,
  name: '店外经营、占道堆物',
  className: '占道经营与市容',
  lead: { code: 'squadron', name: '综合执法中队' },
  assist: [{ code: 'marketOffice', name: '市场监管所' }],
  types: [{ type: 'daily', finish: { amount: 3, unit: 'workingDays' } }],
  fits: false,
  ...change,
})
