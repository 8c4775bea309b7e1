import { requests } from '../../../contract/requests'
import { ratingLevel } from '../../../contract/vocabulary/rating'
import { call } from '../../cloud/call'
import { askForReminders } from '../../cloud/reminders'
import { submit } from '../../cloud/submit'
import { StarRating } from '../../components/star-rating'
import { needsChoice, needsWords, seen, type FieldsProps, type StepForm } from '../../steps/step-form'

const withdraw: StepForm = {
  title: () => '撤回这件诉求',
  words: { placeholder: '为什么撤回（可不填）', most: 200, suggestions: ['问题已经没有了', '写错了，重新反映'] },
  lacks: [],
  hint: ({ status }) => (status === 'merged' ? '并入的那一件照常办理，办得怎样不再告诉您' : '撤回后不再办理'),
  confirm: '撤回',
  send: (view, { note }) => call(requests.withdraw, { ...seen(view), reason: note }),
}

const answer: StepForm = {
  title: ({ question }) => question?.text ?? '回答',
  words: { placeholder: '写下您的回答', most: 500 },
  lacks: [needsWords('请写下回答')],
  confirm: '回答',
  send: async (view, { note }) => {
    await askForReminders(['requestProgress', 'resultToConfirm'])
    return call(requests.answer, { ...seen(view), answer: note })
  },
}

const rejectResult: StepForm = {
  title: () => '还有什么没解决',
  words: {
    placeholder: '说说现在的情况，会退回去重新办理',
    most: 500,
    suggestions: ['问题还在', '只办了一部分', '没有人来过'],
  },
  photos: '拍照',
  lacks: [needsWords('请说说还有什么没解决')],
  confirm: '退回重办',
  send: async (view, { key, note, photos }) => {
    await askForReminders(['requestProgress', 'resultToConfirm'])
    return submit(requests.rejectResult, {
      key,
      title: `没解决：${note.slice(0, 14)}`,
      input: { ...seen(view), reason: note },
      photos,
    })
  },
}

function LevelFields({ state: { draft, choose } }: FieldsProps) {
  const level = ratingLevel.safeParse(Number(draft.choices.level)).data ?? null
  return <StarRating chosen={level} onChoose={(chosen) => choose('level', String(chosen))} />
}

const rate: StepForm = {
  title: () => '您满意吗',
  Fields: LevelFields,
  words: { placeholder: '想说的话（可不填）', most: 200 },
  lacks: [needsChoice('level', '请选一个')],
  confirm: '提交评价',
  send: (view, { note, choices }) =>
    call(requests.rate, { ...seen(view), level: ratingLevel.parse(Number(choices.level)), text: note }),
}

const urge: StepForm = {
  title: () => '催一下',
  words: { placeholder: '想说的话（可不填）', most: 200 },
  lacks: [],
  hint: ({ assignee }) => `会马上提醒 ${assignee.name}，记在经过里，上级也看得到。每天能催一次。`,
  confirm: '催一下',
  send: (view, { note }) => call(requests.urge, { ...seen(view), note }),
}

const reopen: StepForm = {
  title: ({ status }) => (status === 'rejected' ? '要求再看一次' : '重新办理'),
  words: {
    placeholder: '说说为什么，比如：又坏了、当时没说清楚',
    most: 500,
    suggestions: ['又出现了', '其实没有办好'],
  },
  lacks: [needsWords('请说说为什么要重新办理')],
  hint: ({ status }) =>
    status === 'rejected' ? '会请工作台再看一次，只能要求一次' : '会交工作台重新派人办，只能要求一次',
  confirm: '提交',
  send: async (view, { note }) => {
    await askForReminders(['requestProgress', 'resultToConfirm'])
    return call(requests.reopen, { ...seen(view), reason: note })
  },
}

const comment: StepForm = {
  title: () => '补充情况',
  words: { placeholder: '您那里的情况，处理的人会看到', most: 500 },
  lacks: [needsWords('请写下要说的话')],
  confirm: '补充',
  send: (view, { note }) => call(requests.comment, { ...seen(view), note }),
}

/** Every step on this page that asks for more than a tap. */
export const forms = { withdraw, answer, rejectResult, rate, urge, reopen, comment } as const satisfies Record<
  string,
  StepForm
>

export type FormName = keyof typeof forms
