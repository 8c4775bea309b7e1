import type { Duty } from '../../contract/vocabulary/duty'
import type { Module } from '../../contract/vocabulary/module'
import type { Urgency } from '../../contract/vocabulary/urgency'
import { categoryDocument, type CategoryDocument } from '../../server/repositories/documents/settings'

/** name, urgency (ordinary when absent), words that suggest it */
type Leaf = readonly [name: string, urgency?: Urgency, words?: string]
interface Class {
  readonly module: Module
  readonly name: string
  readonly duties: readonly Duty[]
  /** Whose yes closes it: its reporter's, unless somebody has to look on site. */
  readonly closing?: CategoryDocument['closing']
  readonly leaves: readonly Leaf[]
}

const worker: readonly Duty[] = ['gridWorker']
const desk: readonly Duty[] = ['communityDesk']

const classes: readonly Class[] = [
  {
    module: 'livelihood',
    name: '环境卫生',
    duties: worker,
    leaves: [
      ['暴露垃圾', 'urgent', '垃圾 臭 脏 堆'],
      ['道路不洁', 'ordinary', '扫 灰尘 泥'],
      ['水域不洁', 'ordinary', '河 沟 水面 漂'],
      ['乱倒渣土', 'urgent', '渣土 建筑垃圾'],
      ['楼道堆物', 'ordinary', '杂物 堆放 堆在'],
    ],
  },
  {
    module: 'livelihood',
    name: '市政设施',
    duties: worker,
    leaves: [
      ['公共照明', 'urgent', '灯 路灯 楼道灯 不亮 黑'],
      ['井盖破损', 'emergency', '井盖 塌 陷'],
      ['道路破损', 'ordinary', '坑 裂 路面'],
      ['道路积水', 'urgent', '积水 水坑 淹'],
    ],
  },
  {
    module: 'livelihood',
    name: '水电气热',
    duties: worker,
    leaves: [
      ['停水', 'urgent', '停水 没水 水管 漏水'],
      ['停电', 'urgent', '停电 没电 跳闸'],
      ['燃气', 'emergency', '燃气 煤气 漏气'],
      ['供暖', 'urgent', '暖气 供暖 冷'],
    ],
  },
  {
    module: 'livelihood',
    name: '物业服务',
    duties: worker,
    leaves: [
      ['电梯', 'urgent', '电梯 困'],
      ['小区保洁', 'ordinary', '保洁 打扫'],
      ['物业收费', 'complex', '物业费 收费'],
      ['门禁', 'ordinary', '门禁 单元门'],
      ['小区停车', 'ordinary', '车位 停车'],
    ],
  },
  {
    module: 'livelihood',
    name: '邻里与矛盾纠纷',
    duties: worker,
    leaves: [
      ['邻里纠纷', 'ordinary', '邻居 吵架'],
      ['婚姻家庭', 'ordinary', '家庭'],
      ['物业纠纷', 'ordinary'],
      ['劳资纠纷', 'complex', '工资 欠薪'],
      ['土地纠纷', 'complex'],
      ['其他纠纷'],
    ],
  },
  {
    module: 'livelihood',
    name: '便民服务',
    duties: worker,
    leaves: [
      ['办证', 'ordinary', '证 证明'],
      ['低保救助', 'ordinary', '低保 救助'],
      ['就业', 'ordinary', '工作 就业'],
      ['医疗', 'ordinary', '看病 医保'],
      ['助老助残', 'urgent', '老人 残疾 上门'],
    ],
  },
  {
    module: 'livelihood',
    name: '噪音扰民',
    duties: worker,
    leaves: [
      ['施工噪音', 'urgent', '施工 装修'],
      ['生活噪音', 'ordinary', '噪音 吵 音响'],
      ['广场舞', 'ordinary', '广场舞'],
    ],
  },
  { module: 'livelihood', name: '咨询建议', duties: worker, leaves: [['咨询'], ['建议']] },
  {
    module: 'enforcement',
    name: '违法建设',
    duties: worker,
    closing: 'verifier',
    leaves: [
      ['私搭乱建', 'complex', '违建 搭建'],
      ['施工未批先建', 'complex'],
    ],
  },
  {
    module: 'enforcement',
    name: '占道经营',
    duties: worker,
    leaves: [
      ['摊贩占道', 'ordinary', '摆摊 占道'],
      ['店外经营', 'ordinary'],
    ],
  },
  {
    module: 'enforcement',
    name: '车辆乱停',
    duties: worker,
    leaves: [
      ['机动车乱停', 'ordinary', '乱停 堵路 消防通道'],
      ['非机动车乱停', 'ordinary', '电动车 共享单车'],
    ],
  },
  {
    module: 'enforcement',
    name: '市场监管',
    duties: worker,
    leaves: [
      ['食品安全', 'urgent', '过期 变质 食品'],
      ['价格与消费', 'ordinary'],
    ],
  },
  {
    module: 'enforcement',
    name: '生态环境',
    duties: worker,
    closing: 'verifier',
    leaves: [
      ['油烟异味', 'ordinary', '油烟 气味'],
      ['污水排放', 'urgent', '污水'],
    ],
  },
  {
    module: 'enforcement',
    name: '自然资源',
    duties: worker,
    closing: 'verifier',
    leaves: [['毁绿占绿', 'ordinary', '绿化 种菜']],
  },
  {
    module: 'enforcement',
    name: '交通运输',
    duties: worker,
    leaves: [
      ['公交站点', 'ordinary'],
      ['非法营运', 'ordinary'],
    ],
  },
  {
    module: 'enforcement',
    name: '安全与消防',
    duties: worker,
    closing: 'verifier',
    leaves: [
      ['消防隐患', 'emergency', '消防 灭火器 火'],
      ['飞线充电', 'emergency', '充电 飞线'],
      ['高空抛物', 'emergency', '高空 抛物'],
    ],
  },
  {
    module: 'enforcement',
    name: '治安',
    duties: worker,
    leaves: [
      ['可疑情况', 'emergency'],
      ['养犬', 'ordinary', '狗 犬'],
    ],
  },
  {
    module: 'development',
    name: '企业诉求',
    duties: desk,
    leaves: [['证照办理'], ['企业用工'], ['融资'], ['用地', 'complex'], ['用电用水', 'urgent'], ['惠企政策']],
  },
  { module: 'development', name: '营商环境', duties: desk, leaves: [['办事体验'], ['涉企检查']] },
  { module: 'development', name: '项目建议', duties: desk, leaves: [['项目建议', 'complex']] },
]

/** One tap away on the front page, the most used first. */
const mostUsed = ['公共照明', '暴露垃圾', '楼道堆物', '小区停车', '生活噪音', '电梯', '井盖破损', '停水']

const two = (number: number): string => String(number).padStart(2, '0')

/** The category tree to start from; a district edits the rows. */
export const sampleCategories = (): CategoryDocument[] =>
  classes.flatMap(({ module, name: className, duties, closing = 'reporter', leaves }, i) =>
    leaves.map(([name, urgency = 'ordinary', words = ''], j) => {
      const common = mostUsed.indexOf(name)
      return categoryDocument.parse({
        _id: `${two(i + 1)}${two(j + 1)}`,
        module,
        className,
        name,
        urgency,
        common: common < 0 ? null : common + 1,
        words: words.split(' ').filter((word) => word !== ''),
        order: (i + 1) * 100 + j,
        duties: [...duties],
        closing,
      })
    }),
  )
