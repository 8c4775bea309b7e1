import { View } from '@tarojs/components'
import { useState } from 'react'
import type { WishRow } from '../../../../contract/wishes'
import { minutesWords } from '../../../components/activity-words'
import { Chips } from '../../../components/chips'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { WordsBox } from '../../../components/text-sheet'
import type { Wishes } from './use-wishes'

/** Who answers may set it right: nobody needs to count minutes. */
const times = [15, 30, 60, 90, 120, 180, 240].map((minutes) => ({
  value: String(minutes),
  label: minutesWords(minutes),
}))

function Form({ wish, wishes: { finish, busy } }: { readonly wish: WishRow; readonly wishes: Wishes }) {
  const [note, setNote] = useState('')
  const [minutes, setMinutes] = useState<string | null>(null)
  return (
    <View>
      <View className="wish-field">
        <View className="told-label">做了什么</View>
        <WordsBox id="finish-note" value={note} placeholder="比如：药买好送到家" most={200} onChange={setNote} />
      </View>
      <View className="wish-field">
        <View className="told-label">大约用了多久</View>
        <Chips chips={times} chosen={minutes} onChoose={setMinutes} />
      </View>
      <SheetFoot>
        <MainButton
          id="finish-confirm"
          busy={busy}
          disabled={note.trim() === '' || minutes === null}
          onTap={() => void finish(wish, note.trim(), Number(minutes))}
        >
          办好了，请对方确认
        </MainButton>
      </SheetFoot>
    </View>
  )
}

/** What was done and how long it took. */
export function FinishSheet({ wishes }: { readonly wishes: Wishes }) {
  const { asking, setAsking } = wishes
  const wish = asking?.kind === 'finish' ? asking.wish : null
  return (
    <Sheet title="办好了" open={wish !== null} onClose={() => setAsking(null)}>
      {wish !== null && <Form wish={wish} wishes={wishes} />}
    </Sheet>
  )
}
