import type { Force } from '../../contract/vocabulary/force'
import type { Department, Level } from '../../domain/whistle/whistle'
import { departmentDocument, type DepartmentDocument } from '../../server/repositories/documents/whistle'

type Row = readonly [code: string, name: string, force?: Force]

const district: readonly Row[] = [
  ['enforcement', '综合行政执法局'],
  ['housing', '住建局'],
  ['market', '市场监管局', 'market'],
  ['environment', '生态环境分局', 'environment'],
  ['police', '公安分局', 'police'],
  ['emergency', '应急管理局', 'emergency'],
  ['civilAffairs', '民政局'],
  ['humanResources', '人社局'],
  ['health', '卫健局'],
  ['naturalResources', '自然资源局', 'naturalResources'],
  ['transport', '交通运输局', 'transport'],
  ['trafficPolice', '交巡警大队', 'police'],
  ['fire', '消防救援大队', 'emergency'],
  ['education', '教体局'],
  ['water', '城乡水务局'],
  ['agriculture', '农业农村局'],
  ['justice', '司法局'],
  ['culture', '文旅局'],
  ['medicalInsurance', '医保局'],
  ['approval', '行政审批局'],
  ['industry', '工信局'],
  ['commerce', '商务局'],
  ['development', '发改局'],
  ['complaints', '信访局'],
  ['veterans', '退役军人局'],
  ['finance', '金融服务中心'],
  ['disabled', '残联'],
  ['women', '妇联'],
  ['gardens', '园林绿化中心'],
  ['sanitation', '环卫中心'],
  ['roadworks', '市政养护中心'],
  ['power', '供电公司'],
  ['waterSupply', '供水公司'],
  ['gas', '燃气公司'],
  ['heating', '供热公司'],
  ['telecom', '通信公司'],
  ['bus', '公交公司'],
]

/** Bodies that stand with each street. */
const street: readonly Row[] = [
  ['squadron', '综合执法中队', 'squadron'],
  ['policeStation', '派出所'],
  ['marketOffice', '市场监管所'],
  ['justiceOffice', '司法所'],
]

const rows = (level: Level, of: readonly Row[]): Department[] =>
  of.map(([code, name, force = null]) => ({ code, name, level, force }))

/** Whom a whistle of the sample district can call, in the order of their posts. */
export const sampleDepartments: readonly Department[] = [...rows('district', district), ...rows('street', street)]

export const departmentDocuments = (): DepartmentDocument[] =>
  sampleDepartments.map(({ code, ...row }, order) => departmentDocument.parse({ _id: code, order, ...row }))

/** @throws when no department is called that */
export const departmentNamed = (name: string): Department => {
  const found = sampleDepartments.find((department) => department.name === name)
  if (found === undefined) throw new Error(`no department is called ${name}`)
  return found
}
