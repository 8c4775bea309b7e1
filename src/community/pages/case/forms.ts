import { requests } from '../../../../contract/requests'
import { call } from '../../../cloud/call'
import { draftPlace } from '../../../device/draft'
import { needsChoice, needsWords, seen, type StepForm } from '../../../steps/step-form'
import { placeIn } from '../../../steps/step-place'
import { staffForms } from '../../../steps/staff-forms'
import { CloseFields } from './close-fields'
import { unrated, ratingsOf } from './ratings'
import { RelocateFields } from './relocate-fields'

const reject: StepForm = {
  title: () => '不予受理',
  words: {
    placeholder: '写给居民看的理由：为什么不办，可以找谁',
    most: 200,
    suggestions: [
      '现场核实没有这个情况，如果还有，请拍照再反映',
      '同一件事已经在办，请看那一件的进展',
      '属于业主或物业自己管的事，请先找物业或业委会',
      '已进入法院或仲裁程序，请等结果',
      '不在本区管辖，请向当地反映',
    ],
  },
  lacks: [needsWords('请写下居民看得懂的理由')],
  hint: () => '理由会原样发给居民；居民 15 天内可以要求再看一次',
  confirm: '不予受理',
  send: (view, { note }) => call(requests.reject, { ...seen(view), reason: note }),
}

const relocate: StepForm = {
  title: () => '更正地点',
  Fields: RelocateFields,
  words: {
    placeholder: '为什么更正地点，居民会看到',
    most: 200,
    suggestions: ['现场核实在另一个网格', '居民来电说明了准确位置', '定位有偏差'],
  },
  lacks: [needsChoice('place', '请选正确的地点'), needsWords('请说明为什么更正地点')],
  hint: () => '会按新地点重新派遣，办理期限接着算；居民和原来办理的人都会收到通知',
  confirm: '更正地点',
  send: (view, draft) =>
    call(requests.relocate, { ...seen(view), place: draftPlace.parse(placeIn(draft)).input, reason: draft.note }),
}

const urge: StepForm = {
  title: ({ assignee }) => `催一下 ${assignee.name}`,
  words: {
    placeholder: '想说的话（可不填）',
    most: 200,
    suggestions: ['居民很着急，请尽快到场', '快到时限了，请抓紧办'],
  },
  lacks: [],
  hint: () => '一天催一次；不改时限',
  confirm: '催一下',
  send: (view, { note }) => call(requests.urge, { ...seen(view), note }),
}

const supervise: StepForm = {
  title: ({ assignee }) => `督办 ${assignee.name}`,
  words: {
    placeholder: '要求办到哪一步、什么时候办好',
    most: 500,
    suggestions: ['请今天内到场，说明超时原因和办结时间', '请今天办结，办不了的写明困难'],
  },
  lacks: [needsWords('请写明督办要求')],
  hint: () => '对方要在期限内回复；会留下红牌，延期申请随之失效',
  confirm: '督办',
  send: (view, { note }) => call(requests.supervise, { ...seen(view), words: note }),
}

const reopen: StepForm = {
  title: () => '重新办理',
  words: {
    placeholder: '为什么要重新办理',
    most: 500,
    suggestions: ['居民来电说还没有解决', '回访发现又出现了', '办结时没有核查清楚'],
  },
  lacks: [needsWords('请说说为什么要重新办理')],
  hint: () => '会回到工作台重新派遣，居民会收到通知',
  confirm: '重新办理',
  send: (view, { note }) => call(requests.reopen, { ...seen(view), reason: note }),
}

const approve: StepForm = {
  title: () => '同意',
  words: { placeholder: '想说的话（可不填）', most: 200 },
  lacks: [],
  hint: (view, { choices }) => view.approvals.find(({ id }) => id === choices.approval)?.what ?? '',
  confirm: '同意',
  send: (view, { note, choices }) => call(requests.approve, { ...seen(view), approval: choices.approval ?? '', note }),
}

const disapprove: StepForm = {
  title: () => '不同意',
  words: { placeholder: '为什么不同意，接下来怎么办', most: 200 },
  lacks: [needsWords('请说明为什么不同意')],
  hint: approve.hint,
  confirm: '不同意',
  send: (view, { note, choices }) =>
    call(requests.disapprove, { ...seen(view), approval: choices.approval ?? '', reason: note }),
}

const redoPart: StepForm = {
  title: ({ joint }) => (joint === null ? '请再办' : '请这一家再办'),
  words: {
    placeholder: '哪里还要再办',
    most: 200,
    suggestions: ['现场还没有恢复', '只办了一部分', '照片看不清，请补拍'],
  },
  lacks: [needsWords('请说明哪里还要再办')],
  confirm: '请再办',
  send: (view, { note, choices }) => call(requests.redoPart, { ...seen(view), part: choices.part ?? '', reason: note }),
}

const closeJoint: StepForm = {
  title: ({ joint }) => (joint?.kind === 'split' ? '各家都办完了' : '收哨'),
  Fields: CloseFields,
  words: { placeholder: '办得怎么样，居民会看到', most: 500 },
  lacks: [needsWords('请写一句办得怎么样'), unrated],
  hint: ({ joint }) => `会请居民确认或请人核查${joint?.kind === 'split' ? '' : '；打分计入部门考核'}`,
  confirm: '收哨',
  send: (view, draft) =>
    call(requests.closeJoint, { ...seen(view), note: draft.note, ratings: ratingsOf(view, draft) }),
}

/** Every step on this page that asks for words, and for what goes with them. */
export const forms = {
  ...staffForms,
  reject,
  relocate,
  urge,
  supervise,
  reopen,
  approve,
  disapprove,
  redoPart,
  closeJoint,
} as const satisfies Record<string, StepForm>

export type FormName = keyof typeof forms
