import type { RoutingRule, RuleConditions } from '../../contract/routing-rule'
import { routingRuleDocument, type RoutingRuleDocument } from '../../server/repositories/documents/routing-rule'

const always: RuleConditions = {
  categories: [],
  areaClasses: [],
  placeLevels: [],
  propertyModes: [],
  urgencies: [],
  time: null,
}

interface Row extends Pick<RoutingRule, 'name' | 'duties'> {
  readonly when: Partial<RuleConditions>
  readonly copies?: RoutingRule['copies']
  readonly department?: string
}

/** In the order in which they are asked. */
const rows: readonly Row[] = [
  {
    name: '小区有物业的先找物业',
    when: { categories: ['物业服务'], propertyModes: ['company'] },
    duties: ['propertyCompany', 'gridWorker'],
  },
  {
    name: '没有物业的由社区兜底',
    when: { categories: ['物业服务'], propertyModes: ['government', 'committee', 'none'] },
    duties: ['communityDesk', 'gridWorker'],
  },
  {
    name: '夜里的噪音由民警处理',
    when: { categories: ['噪音扰民'], time: { from: '22:00', to: '06:00' } },
    duties: ['communityPolice', 'gridWorker'],
  },
  {
    name: '治安：网格员办，民警知情',
    when: { categories: ['治安'] },
    duties: ['gridWorker'],
    copies: ['communityPolice'],
  },
  {
    name: '矛盾纠纷：网格员办，民警知情',
    when: { categories: ['邻里与矛盾纠纷'] },
    duties: ['gridWorker'],
    copies: ['communityPolice'],
  },
  {
    name: '停车与交通：网格员办，交警知情',
    when: { categories: ['车辆乱停', '交通运输'] },
    duties: ['gridWorker'],
    copies: ['trafficPolice'],
  },
  {
    name: '燃气：网格员到场，燃气公司知情',
    when: { categories: ['0303'] },
    duties: ['gridWorker'],
    copies: ['department'],
    department: 'gas',
  },
  {
    name: '山区火险：街道同时知情',
    when: { categories: ['安全与消防'], areaClasses: ['mountain'] },
    duties: ['gridWorker', 'gridChief'],
    copies: ['streetDesk'],
  },
]

/** The rules to start from; a district edits the rows. Categories that no rule names keep their own duties. */
export const sampleRules = (): RoutingRuleDocument[] =>
  rows.map(({ name, when, duties, copies = [], department = null }, i) =>
    routingRuleDocument.parse({
      _id: `rule-${String(i + 1).padStart(2, '0')}`,
      order: (i + 1) * 10,
      name,
      enabled: true,
      when: { ...always, ...when },
      duties,
      copies,
      department,
    }),
  )
