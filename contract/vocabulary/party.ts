import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What somebody is to one request. Permission to act is given to parties, not to people. */
export const party = z.enum([
  'reporter',
  'handler',
  'responder',
  'desk',
  'superior',
  'chief',
  'approver',
  'verifier',
  'follower',
  'fellow',
  'neighbour',
  'system',
])
export type Party = z.infer<typeof party>

export const partyLabels: Labels<Party> = {
  reporter: '反映人',
  handler: '处理人',
  responder: '协办单位',
  desk: '工作台',
  superior: '上级',
  chief: '网格长',
  approver: '审批人',
  verifier: '核查人',
  follower: '关注的居民',
  fellow: '一同反映的居民',
  neighbour: '附近居民',
  system: '平台',
}

const residents: readonly Party[] = ['reporter', 'follower', 'fellow', 'neighbour']

/** Whether somebody comes as a private person. */
export const isResident = (name: Party): boolean => residents.includes(name)
