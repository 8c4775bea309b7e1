import { View } from '@tarojs/components'
import { useState } from 'react'
import { Chips } from '../components/chips'
import { MainButton } from '../components/main-button'
import { Sheet } from '../components/sheet'
import { WordsBox } from '../components/text-sheet'
import './return-sheet.scss'

const other = '其他'
const reasons = ['不在我的网格', '不属于网格员职责', '重复反映', other]

/** The desk gets the ready-made reason first, then the worker's own words; the last choice needs words. */
const reasonOf = (chosen: string | null, words: string): string =>
  chosen === other ? words : [chosen, words].filter(Boolean).join('：')

export interface ReturnSheetProps {
  readonly open: boolean
  readonly busy: boolean
  readonly onReturn: (reason: string) => void
  readonly onClose: () => void
}

function Content({ busy, onReturn }: Pick<ReturnSheetProps, 'busy' | 'onReturn'>) {
  const [chosen, choose] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const reason = reasonOf(chosen, words.trim())
  return (
    <View className="return-sheet">
      <View className="return-hint">会交给社区工作台重新派遣，居民不会看到原因。</View>
      <Chips chips={reasons.map((label) => ({ value: label, label }))} chosen={chosen} onChoose={choose} />
      <View className="return-words">
        <WordsBox
          id="return-words"
          value={words}
          onChange={setWords}
          placeholder={chosen === other ? '请说明为什么退回' : '还可以补充一句，比如应该找谁'}
          most={160}
        />
      </View>
      <MainButton id="return-confirm" busy={busy} disabled={reason === ''} onTap={() => onReturn(reason)}>
        退回重新派遣
      </MainButton>
    </View>
  )
}

/** Why it is not his: a choice, a few words, or both. */
export function ReturnSheet({ open, busy, onReturn, onClose }: ReturnSheetProps) {
  return (
    <Sheet title="为什么不是我的" open={open} onClose={onClose}>
      <Content busy={busy} onReturn={onReturn} />
    </Sheet>
  )
}
