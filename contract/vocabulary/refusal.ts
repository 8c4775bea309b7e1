import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Why the server did not do what was asked, when that is nobody's fault in the code. */
export const refusalCode = z.enum([
  'unknownAction',
  'invalidInput',
  'notSignedIn',
  'notAllowed',
  'notFound',
  'stale',
  'wrongStatus',
  'riskyText',
  'placeUnknown',
  'buildingUnknown',
  'alreadyRated',
  'noQuestion',
  'questionOpen',
  'notACandidate',
  'noMatter',
  'whistleNotAllowed',
  'noPart',
  'matterUnknown',
  'matterOtherType',
  'departmentUnknown',
  'busy',
  'internal',
])
export type RefusalCode = z.infer<typeof refusalCode>

/** What is wrong and what to do now. */
export const refusalMessages: Labels<RefusalCode> = {
  unknownAction: '这个版本太旧了，请退出后重新打开',
  invalidInput: '有内容没填对，请检查标红的地方',
  notSignedIn: '没有认出您的微信身份，请退出后重新打开',
  notAllowed: '这件事不由您办理，所以看不到或不能操作',
  notFound: '没有找到，可能已被删除',
  stale: '刚刚有人办理过，已为您换成最新的状态，请看一眼再办',
  wrongStatus: '现在的状态不能这样办理，已为您换成最新的状态',
  riskyText: '文字里有不适合提交的内容，请修改后再提交，草稿已保留',
  placeUnknown: '没有认出在哪个网格，请按社区和网格选择地点',
  buildingUnknown: '没有找到这个楼栋码，请按社区和网格选择地点',
  alreadyRated: '您已经评价过了，谢谢',
  noQuestion: '现在没有需要回答的问题',
  questionOpen: '上一个问题居民还没有回答，请先等一等或打电话',
  notACandidate: '不能派给这个岗位，请在名单里选择',
  noMatter: '请选择至少一项吹哨事项；清单里没有的，请写明事项，由上级审批',
  whistleNotAllowed: '这一类哨不能由您的岗位吹，请换一类或请上级吹哨',
  noPart: '请选择至少一家一起办的单位',
  matterUnknown: '清单里没有这一项，或者已经停用，请重新选择',
  matterOtherType: '选中的事项不能吹这一类哨，请换一类哨或换一项',
  departmentUnknown: '有单位在这个地方还没有设岗位，请换一家或请管理员设置',
  busy: '同时办理的人太多，请稍等几秒再试',
  internal: '没有办成，内容没有丢，请稍后再试',
}
