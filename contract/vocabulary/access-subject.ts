import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What an entry of the community access list is about. */
export const accessSubject = z.enum(['task', 'certificate', 'activity'])
export type AccessSubject = z.infer<typeof accessSubject>

export const accessSubjectLabels: Labels<AccessSubject> = {
  task: '工作任务',
  certificate: '证明盖章',
  activity: '创建达标',
}
