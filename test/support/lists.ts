import type { AccessItemView, MatterView } from '../../contract/lists'

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

export const accessItem = (id: string, change: Partial<AccessItemView> = {}): AccessItemView => ({
  id,
  name: '亲属关系证明',
  subject: 'certificate',
  kind: 'cancelled',
  department: '公安分局',
  basis: '民发〔2020〕20号',
  materials: [],
  instead: '出示户口簿、结婚证或出生医学证明',
  admitted: false,
  ...change,
})
