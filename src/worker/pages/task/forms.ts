import { requests } from '../../../../contract/requests'
import { postId } from '../../../../contract/ids'
import type { RequestView } from '../../../../contract/requests'
import { suspensionReason } from '../../../../contract/vocabulary/suspension-reason'
import { call } from '../../../cloud/call'
import { submit } from '../../../cloud/submit'
import { parcel, staffForms } from '../../../steps/staff-forms'
import { needsChoice, needsPhoto, needsWords, seen, type StepForm } from '../../../steps/step-form'
import { endOfDay } from '../../../time/words'
import { returnForm } from '../../return-form'
import { ExtensionFields, PartExtensionFields } from './extension-fields'
import { SuspensionFields } from './suspension-fields'
import { TransferFields } from './transfer-fields'

const ask: StepForm = {
  title: () => '问居民',
  words: {
    placeholder: '一次问一件事，比如：是哪个单元的灯',
    most: 200,
    suggestions: ['具体在哪个位置', '什么时候方便上门', '现在还有这个情况吗'],
  },
  lacks: [needsWords('请写下要问的话')],
  confirm: '发给居民',
  send: (view, { note }) => call(requests.ask, { ...seen(view), question: note }),
}

const resolve: StepForm = {
  title: () => '办好了',
  words: { placeholder: '怎么办的，居民会看到，比如：灯头已换新，当场试过', most: 500 },
  photos: '拍办好后',
  lacks: [needsWords('请写一句怎么办的'), needsPhoto('请拍一张办好后的照片')],
  hint: ({ source }) =>
    source === 'resident' ? '会请居民确认或请人核查，到期没有回复就自动办结' : '会请别人到现场核查',
  confirm: '办好了',
  send: (view, draft) =>
    submit(requests.resolve, { ...parcel('办好了', draft), input: { ...seen(view), note: draft.note } }),
}

const transfer: StepForm = {
  title: () => '转交同事',
  Fields: TransferFields,
  words: { placeholder: '为什么转交，同事会看到', most: 200 },
  lacks: [needsChoice('post', '请选转交给谁'), needsWords('请说明为什么转交')],
  confirm: '转交',
  send: (view, { note, choices }) =>
    call(requests.transfer, { ...seen(view), post: postId.parse(choices.post), reason: note }),
}

const requestSuspension: StepForm = {
  title: () => '申请挂起',
  Fields: SuspensionFields,
  words: { placeholder: '具体在等什么（可不填）', most: 200 },
  lacks: [needsChoice('reason', '请选在等什么'), needsChoice('until', '请选等到哪一天')],
  hint: () => '上级同意后时限停走，到日子自动恢复；居民会看到等什么、等到哪天',
  confirm: '申请挂起',
  send: (view, { note, choices }) =>
    call(requests.requestSuspension, {
      ...seen(view),
      reason: suspensionReason.parse(choices.reason),
      until: endOfDay(choices.until ?? '').toISOString(),
      note,
    }),
}

const requestExtension: StepForm = {
  title: () => '申请延期',
  Fields: ExtensionFields,
  words: { placeholder: '为什么要延期，比如：配件要三天才到', most: 200 },
  lacks: [needsChoice('amount', '请选要延长多少'), needsWords('请说明为什么要延期')],
  hint: () => '上级同意后才算延期，居民会收到通知；同意之前时限照走',
  confirm: '申请延期',
  send: (view, { note, choices }) =>
    call(requests.requestExtension, { ...seen(view), amount: Number(choices.amount), reason: note }),
}

const partOf = ({ part }: RequestView): string => part?.id ?? ''

const contactPart: StepForm = {
  title: () => '已联系吹哨方',
  words: { placeholder: '和谁联系的、怎么约的（可不填）', most: 200 },
  lacks: [],
  hint: ({ joint }) => `会告诉 ${joint?.byName ?? '吹哨的工作台'}`,
  confirm: '已联系',
  send: (view, { note }) => call(requests.contactPart, { ...seen(view), part: partOf(view), note }),
}

const reportPart: StepForm = {
  title: () => '反馈结果',
  words: { placeholder: '你们办了什么、办得怎么样', most: 500 },
  photos: '拍办好后',
  lacks: [needsWords('请写一句怎么办的'), needsPhoto('请拍一张办好后的照片')],
  hint: ({ joint }) => `会反馈给 ${joint?.byName ?? '吹哨的工作台'}，由它收哨、打分`,
  confirm: '反馈结果',
  send: (view, draft) =>
    submit(requests.reportPart, {
      ...parcel('反馈结果', draft),
      input: { ...seen(view), part: partOf(view), note: draft.note },
    }),
}

const extendPart: StepForm = {
  ...requestExtension,
  title: () => '申请延后反馈',
  Fields: PartExtensionFields,
  hint: ({ joint }) => `由上级答复，也会告诉 ${joint?.byName ?? '派给您的工作台'}；答复之前时限照走`,
  confirm: '申请延后反馈',
  send: (view, { note, choices }) =>
    call(requests.extendPart, { ...seen(view), part: partOf(view), amount: Number(choices.amount), reason: note }),
}

const returnPart: StepForm = {
  title: () => '申请退哨',
  words: {
    placeholder: '依据是什么、该找哪家',
    most: 200,
    suggestions: ['不在本单位职责内', '不在本单位辖区', '已有别的单位在办'],
  },
  lacks: [needsWords('请说明为什么退哨')],
  hint: () => '由吹哨方的上一级裁定；同意之前时限照走',
  confirm: '申请退哨',
  send: (view, { note }) => call(requests.returnPart, { ...seen(view), part: partOf(view), reason: note }),
}

/** Every step on this page that asks for more than a tap. */
export const forms = {
  ...staffForms,
  ask,
  resolve,
  return: returnForm,
  transfer,
  requestSuspension,
  requestExtension,
  contactPart,
  reportPart,
  extendPart,
  returnPart,
} as const satisfies Record<string, StepForm>

export type FormName = keyof typeof forms
