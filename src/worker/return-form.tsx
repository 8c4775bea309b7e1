import { View } from '@tarojs/components'
import { requests } from '../../contract/requests'
import { call } from '../cloud/call'
import { Chips } from '../components/chips'
import type { StepDraft } from '../steps/step-draft'
import { seen, type FieldsProps, type Seen, type StepForm } from '../steps/step-form'

const other = '其他'
const reasons = ['不在我的辖区', '不属于我的职责', '重复反映', other]

function ReasonFields({ state: { draft, choose } }: FieldsProps<Seen>) {
  return (
    <>
      <View className="step-hint">会交给工作台重新派遣，居民不会看到原因。</View>
      <Chips
        chips={reasons.map((label) => ({ value: label, label }))}
        chosen={draft.choices.reason ?? null}
        onChoose={(reason) => choose('reason', reason)}
      />
    </>
  )
}

/** The desk gets the ready-made reason first, then the worker's own words; the last choice needs words. */
const reasonOf = ({ note, choices: { reason } }: StepDraft): string =>
  [reason === other ? undefined : reason, note.trim()].filter(Boolean).join('：')

/** Why it is not his: a choice, a few words, or both. */
export const returnForm: StepForm<Seen> = {
  title: () => '为什么不是我的',
  Fields: ReasonFields,
  words: { placeholder: '还可以补充一句，比如应该找谁', most: 160 },
  lacks: [(draft) => (reasonOf(draft) === '' ? '请选一个原因，或写一句' : null)],
  confirm: '退回重新派遣',
  send: (view, draft) => call(requests.return, { ...seen(view), reason: reasonOf(draft) }),
}
