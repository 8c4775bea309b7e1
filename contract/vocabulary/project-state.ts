import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How far a project (共建项目) has come. An agreed one is `running` from its first day on. */
export const projectState = z.enum(['proposed', 'agreed', 'running', 'done', 'accepted', 'calledOff'])
export type ProjectState = z.infer<typeof projectState>

export const projectStateLabels: Labels<ProjectState> = {
  proposed: '待同意',
  agreed: '待开始',
  running: '进行中',
  done: '待验收',
  accepted: '已完成',
  calledOff: '已取消',
}
