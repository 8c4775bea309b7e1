import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What can be done with a project. */
export const projectStep = z.enum(['agree', 'finish', 'sendBack', 'accept', 'callOff'])
export type ProjectStep = z.infer<typeof projectStep>

export const projectStepLabels: Labels<ProjectStep> = {
  agree: '同意',
  finish: '填写完成情况',
  sendBack: '退回补充',
  accept: '验收通过',
  callOff: '取消项目',
}
