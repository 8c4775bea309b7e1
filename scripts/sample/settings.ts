import { settingsDocument, type SettingsDocument } from '../../server/repositories/documents/settings'
import { sampleCalendar } from './calendar'
import { sampleLadders, sampleLimits } from './limits'

/** What the sample district has named of the seven voluntary services, beside the four that are named everywhere. */
const sampleServices = [
  { code: 'own1', name: '精神慰藉' },
  { code: 'own2', name: '健康服务' },
  { code: 'own3', name: '维修服务' },
]

interface District {
  /** Code of the district's area. */
  readonly code: string
  readonly centre: [number, number]
  readonly basicTier: number
}

/** The facts of the sample district; a real one edits this row. */
export const sampleSettings = ({ code, centre, basicTier }: District): SettingsDocument =>
  settingsDocument.parse({
    _id: 'district',
    productName: '融e通',
    districtName: '示例区',
    district: code,
    centre,
    basicTier,
    calendar: sampleCalendar(),
    limits: sampleLimits,
    ladders: sampleLadders,
    helpKinds: [...settingsDocument.shape.helpKinds.parse(undefined), ...sampleServices],
    templates: {
      taskArrived: {
        id: 'sample-template-task-arrived',
        fields: { thing1: 'title', thing2: 'place', phrase3: 'status', time4: 'time' },
      },
      requestProgress: {
        id: 'sample-template-request-progress',
        fields: { character_string1: 'number', thing2: 'title', thing3: 'text', time4: 'time' },
      },
      resultToConfirm: {
        id: 'sample-template-result-to-confirm',
        fields: { character_string1: 'number', thing2: 'title', thing3: 'text', time4: 'time' },
      },
    },
  })

/** How the sample templates look in WeChat: what the local phone shows when it asks and when a message comes. */
export const sampleTemplates: Readonly<Record<string, { title: string; content: string }>> = {
  'sample-template-task-arrived': {
    title: '新任务提醒',
    content: '内容：{{thing1.DATA}}\n地点：{{thing2.DATA}}\n状态：{{phrase3.DATA}}\n时间：{{time4.DATA}}',
  },
  'sample-template-request-progress': {
    title: '诉求进展提醒',
    content: '编号：{{character_string1.DATA}}\n诉求：{{thing2.DATA}}\n进展：{{thing3.DATA}}\n时间：{{time4.DATA}}',
  },
  'sample-template-result-to-confirm': {
    title: '办理结果确认提醒',
    content: '编号：{{character_string1.DATA}}\n诉求：{{thing2.DATA}}\n结果：{{thing3.DATA}}\n时间：{{time4.DATA}}',
  },
}
