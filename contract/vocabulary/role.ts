import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What somebody is to the platform. Work is done through posts; a role only opens pages. */
export const role = z.enum(['resident', 'staff', 'partyMember', 'admin', 'auditor'])
export type Role = z.infer<typeof role>

export const roleLabels: Labels<Role> = {
  resident: '居民',
  staff: '工作人员',
  partyMember: '在职党员',
  admin: '管理员',
  auditor: '审计员',
}
