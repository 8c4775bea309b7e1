import { requests } from '../../contract/requests'
import type { Labels } from '../../contract/vocabulary/labels'
import { verdict, type Verdict } from '../../contract/vocabulary/verdict'
import { call } from '../cloud/call'
import { submit } from '../cloud/submit'
import type { StepDraft } from './step-draft'
import { needsChoice, needsPhoto, needsWords, seen, type StepForm } from './step-form'
import { VerdictFields } from './verdict-fields'

/** What the network may make wait must carry its photos: it goes through the outbox. */
export const parcel = (what: string, { key, note, photos }: StepDraft) => ({
  key,
  title: note === '' ? what : `${what}：${note.slice(0, 14)}`,
  photos,
})

const refer: StepForm = {
  title: () => '请上级办',
  words: {
    placeholder: '为什么本级办不了，上级要做什么',
    most: 200,
    suggestions: ['需要多个部门一起办', '超出社区职权', '需要经费或专业设备'],
  },
  lacks: [needsWords('请说明为什么请上级办')],
  hint: () => '会交给上一级工作台，居民会看到已请上级办理',
  confirm: '请上级办',
  send: (view, { note }) => call(requests.refer, { ...seen(view), reason: note }),
}

const replySupervision: StepForm = {
  title: () => '回复督办',
  words: { placeholder: '办到哪一步、什么时候办好', most: 500 },
  lacks: [needsWords('请写下回复')],
  hint: ({ supervision }) => (supervision === null ? '' : `会回复给 ${supervision.byName}`),
  confirm: '回复',
  send: (view, { note }) => call(requests.replySupervision, { ...seen(view), reply: note }),
}

const comment: StepForm = {
  title: () => '留言',
  words: { placeholder: '写给一起办的同事，居民看不到', most: 500 },
  lacks: [needsWords('请写下要说的话')],
  confirm: '留言',
  send: (view, { note }) => call(requests.comment, { ...seen(view), note }),
}

const check: StepForm = {
  title: () => '核查通过',
  words: { placeholder: '现场看到的情况（可不填）', most: 200 },
  photos: '拍现场',
  lacks: [],
  hint: () => '通过后这件事就办结了',
  confirm: '核查通过',
  send: (view, draft) =>
    submit(requests.check, { ...parcel('核查通过', draft), input: { ...seen(view), note: draft.note } }),
}

const failCheck: StepForm = {
  title: () => '哪里没有办好',
  words: {
    placeholder: '现场看到的情况，办理的人会看到',
    most: 500,
    suggestions: ['问题还在', '只办了一部分', '照片和现场对不上'],
  },
  photos: '拍现场',
  lacks: [needsWords('请说说哪里没有办好')],
  hint: () => '会退回去再办；第二次没通过，由工作台重新派遣',
  confirm: '核查不通过',
  send: (view, draft) =>
    submit(requests.failCheck, { ...parcel('核查不通过', draft), input: { ...seen(view), reason: draft.note } }),
}

/** What comes of a look, by who has taken it. */
const lookHints: Readonly<Record<'worker' | 'desk', Labels<Verdict>>> = {
  worker: { true: '核实后可以接着办，也可以请上级办', untrue: '会交给工作台，由它答复居民' },
  desk: { true: '核实后可以请上级办、吹哨或派给部门', untrue: '仍在工作台，可以答复居民，也可以再派人看' },
}

const verify: StepForm = {
  title: () => '现场核实的结果',
  Fields: VerdictFields,
  words: { placeholder: '看到了什么（可不填）', most: 200 },
  photos: '拍现场',
  lacks: [
    needsChoice('verdict', '请选属实还是不属实'),
    needsPhoto('不属实的，请拍一张现场照片', ({ choices }) => choices.verdict === 'untrue'),
  ],
  hint: ({ status }, { choices }) =>
    lookHints[status === 'pendingDispatch' ? 'desk' : 'worker'][verdict.parse(choices.verdict)],
  confirm: '记下核实结果',
  send: (view, draft) =>
    submit(requests.verify, {
      ...parcel('核实结果', draft),
      input: { ...seen(view), verdict: verdict.parse(draft.choices.verdict), note: draft.note },
    }),
}

/** Steps that are the same for who handles and for who dispatches. */
export const staffForms = { verify, refer, replySupervision, comment, check, failCheck } as const satisfies Record<
  string,
  StepForm
>
