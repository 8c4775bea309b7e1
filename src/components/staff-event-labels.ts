import type { Labels } from '../../contract/vocabulary/labels'
import { requestEventLabels, type RequestEventType } from '../../contract/vocabulary/request-event'

/** The steps as colleagues say them, each readable after 您: the contract's words speak to the resident. */
export const staffEventLabels: Labels<RequestEventType> = {
  ...requestEventLabels,
  asked: '问了居民',
  resolved: '已办好',
  returned: '已退回',
  suspensionRequested: '申请挂起',
  approved: '同意了申请',
  disapproved: '没有同意申请',
  blown: '吹哨，请部门一起办',
  partSigned: '签收了哨声',
  partContacted: '联系了吹哨方',
  partArrived: '到场报到',
  partReported: '反馈了结果',
  partExtensionRequested: '申请延后反馈',
  partReturned: '申请退哨',
  partRedone: '请再办一次',
  jointClosed: '收哨',
  joined: '附议（也遇到）',
}
