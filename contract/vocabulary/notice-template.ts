import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** The kinds of subscribe message that WeChat approved for the product; each kind has its own quota per person. */
export const noticeTemplate = z.enum(['taskArrived', 'requestProgress', 'resultToConfirm'])
export type NoticeTemplate = z.infer<typeof noticeTemplate>

export const noticeTemplateLabels: Labels<NoticeTemplate> = {
  taskArrived: '新任务提醒',
  requestProgress: '诉求进展提醒',
  resultToConfirm: '办理结果确认提醒',
}
