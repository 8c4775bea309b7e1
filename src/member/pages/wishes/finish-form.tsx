import { View } from '@tarojs/components'
import { wishes } from '../../../../contract/wishes'
import type { WishRow } from '../../../../contract/wishes'
import { sendWithPhotos } from '../../../cloud/submit'
import { minutesWords } from '../../../components/activity-words'
import { Chips } from '../../../components/chips'
import { needsChoice, needsWords, type FieldsProps, type StepForm } from '../../../steps/step-form'

/** Who answers may set it right: nobody needs to count minutes. */
const times = [15, 30, 60, 90, 120, 180, 240].map((minutes) => ({
  value: String(minutes),
  label: minutesWords(minutes),
}))

function Minutes({ state: { draft, choose } }: FieldsProps<WishRow>) {
  return (
    <>
      <View className="step-label">大约用了多久</View>
      <Chips chips={times} chosen={draft.choices.minutes ?? null} onChoose={(minutes) => choose('minutes', minutes)} />
    </>
  )
}

/** What was done, how long it took, and a photo if there is one. */
export const finishForm: StepForm<WishRow, WishRow> = {
  title: () => '办好了',
  Fields: Minutes,
  words: { placeholder: '做了什么，比如：药买好送到家', most: 200 },
  photos: '拍照或选照片',
  lacks: [needsChoice('minutes', '请选大约用了多久'), needsWords('请写一句做了什么')],
  hint: () => '照片可以不加，只有提心愿的人、您和社区看得到。',
  confirm: '办好了，请对方确认',
  send: ({ id: wish }, draft) =>
    sendWithPhotos(wishes.finish, { wish, note: draft.note, minutes: Number(draft.choices.minutes) }, draft),
}
