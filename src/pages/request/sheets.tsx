import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RequestView } from '../../../contract/requests'
import type { RatingLevel } from '../../../contract/vocabulary/rating'
import { MainButton } from '../../components/main-button'
import { PhotoGrid } from '../../components/photo-grid'
import { Sheet } from '../../components/sheet'
import { StarRating } from '../../components/star-rating'
import { TextSheet, WordsBox } from '../../components/text-sheet'
import type { RequestPageState } from './use-request'

interface SheetProps {
  readonly view: RequestView
  readonly page: RequestPageState
}

function WhySheet({ view, page }: SheetProps) {
  return (
    <Sheet title="为什么是他" open={page.asking === 'why'} onClose={() => page.ask(null)}>
      {view.reasons.map((reason, index) => (
        <View key={reason} className="request-reason">
          {index + 1}. {reason}
        </View>
      ))}
    </Sheet>
  )
}

function Rating({ page }: { readonly page: RequestPageState }) {
  const [level, setLevel] = useState<RatingLevel | null>(null)
  const [text, setText] = useState('')
  return (
    <View className="text-sheet">
      <StarRating chosen={level} onChoose={setLevel} />
      <View className="text-sheet-words">
        <WordsBox id="rate-text" value={text} onChange={setText} placeholder="想说的话（可不填）" most={200} />
      </View>
      <MainButton
        id="sheet-confirm"
        busy={page.busy}
        disabled={level === null}
        onTap={() => level !== null && void page.rate(level, text.trim())}
      >
        提交评价
      </MainButton>
    </View>
  )
}

function RejectSheet({ page }: { readonly page: RequestPageState }) {
  const { items, add, remove, retry } = page.resultPhotos
  return (
    <TextSheet
      title="还有什么没解决"
      open={page.asking === 'rejectResult'}
      placeholder="说说现在的情况，会退回去重新办理"
      most={500}
      confirm="退回重办"
      busy={page.busy}
      suggestions={['问题还在', '只办了一部分', '没有人来过']}
      onConfirm={(text) => void page.rejectResult(text)}
      onClose={() => page.ask(null)}
    >
      <PhotoGrid
        items={items}
        addLabel="拍照"
        onAdd={() => void add()}
        onRemove={remove}
        onRetry={(path) => void retry(path)}
      />
    </TextSheet>
  )
}

/** The questions that come up over the page, one at a time. */
export function RequestSheets({ view, page }: SheetProps) {
  const close = () => page.ask(null)
  return (
    <>
      <WhySheet view={view} page={page} />
      <TextSheet
        title="撤回这件诉求"
        open={page.asking === 'withdraw'}
        placeholder="为什么撤回（可不填）"
        most={200}
        confirm="撤回"
        optional
        busy={page.busy}
        suggestions={['问题已经没有了', '写错了，重新反映']}
        onConfirm={(text) => void page.withdraw(text)}
        onClose={close}
      />
      <TextSheet
        title={view.question?.text ?? '回答'}
        open={page.asking === 'answer'}
        placeholder="写下您的回答"
        most={500}
        confirm="回答"
        busy={page.busy}
        onConfirm={(text) => void page.answer(text)}
        onClose={close}
      />
      <RejectSheet page={page} />
      <Sheet title="您满意吗" open={page.asking === 'rate'} onClose={close}>
        <Rating page={page} />
      </Sheet>
    </>
  )
}
