import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { wishes } from '../../contract/wishes'
import type { AskOf } from '../../contract/action'
import type { RatingLevel } from '../../contract/vocabulary/rating'
import type { WishRow } from '../../contract/wishes'
import { MainButton } from '../components/main-button'
import { Sheet, SheetFoot } from '../components/sheet'
import { StarRow } from '../components/star-rating'
import { WordsBox } from '../components/text-sheet'
import { Fault } from './fault'

export type WishAnswerAsk = AskOf<typeof wishes.confirm>

export interface WishAnswerSheetProps {
  /** Null: closed. */
  readonly wish: WishRow | null
  /** Whether somebody answers for another one: then he may set the minutes right, and gives no stars. */
  readonly isOffice: boolean
  readonly busy: boolean
  readonly onConfirm: (ask: WishAnswerAsk) => void
  readonly onClose: () => void
}

function Minutes({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <View className="wish-field">
      <View className="told-label">服务时长（分钟，不对可以改）</View>
      <Input
        id="wish-minutes"
        className="wish-input"
        type="number"
        maxlength={3}
        value={value}
        onInput={(event) => onChange(event.detail.value)}
      />
    </View>
  )
}

/** What is to be said, and what is wrong with it. */
const read = (wish: WishRow, thanks: string, minutes: string | null, rating: RatingLevel | null) => {
  const ask: WishAnswerAsk = {
    ...{ wish: wish.id, thanks },
    ...(minutes !== null && { minutes: Number(minutes) }),
    ...(rating !== null && { rating }),
  }
  const { success, error } = wishes.confirm.input.safeParse(ask)
  return { ask, isWhole: success, fault: error?.issues[0]?.message }
}

interface FormProps extends WishAnswerSheetProps {
  readonly wish: WishRow
}

function Form({ wish, isOffice, busy, onConfirm }: FormProps) {
  const [rating, setRating] = useState<RatingLevel | null>(null)
  const [thanks, setThanks] = useState('')
  const [minutes, setMinutes] = useState(String(wish.done?.minutes ?? ''))
  const [tried, setTried] = useState(false)
  const { ask, isWhole, fault } = read(wish, thanks, isOffice ? minutes : null, rating)
  return (
    <View>
      {isOffice ? (
        <Minutes value={minutes} onChange={setMinutes} />
      ) : (
        <View className="wish-field">
          <StarRow id="wish" chosen={rating} onChoose={setRating} />
        </View>
      )}
      <WordsBox
        id="wish-thanks"
        value={thanks}
        placeholder={isOffice ? '核实情况（可不填）' : '说声谢谢（可不填）'}
        most={100}
        onChange={setThanks}
      />
      <Fault words={tried ? fault : undefined} />
      <SheetFoot>
        <MainButton
          id="wish-answer"
          busy={busy}
          onTap={() => {
            setTried(true)
            if (isWhole) onConfirm(ask)
          }}
        >
          确认办成
        </MainButton>
      </SheetFoot>
    </View>
  )
}

/** It is done: how it was, and a word of thanks. */
export function WishAnswerSheet(props: WishAnswerSheetProps) {
  const { wish, onClose } = props
  return (
    <Sheet title="办成了" open={wish !== null} onClose={onClose}>
      {wish !== null && <Form key={wish.id} {...props} wish={wish} />}
    </Sheet>
  )
}
