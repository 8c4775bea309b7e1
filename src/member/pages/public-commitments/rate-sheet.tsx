import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PublicCommitment } from '../../../../contract/appraisal'
import type { RatingLevel } from '../../../../contract/vocabulary/rating'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { StarRating } from '../../../components/star-rating'
import { WordsBox } from '../../../components/text-sheet'
import type { Promises } from './use-promises'

const mostWords = 100

interface ContentProps {
  readonly commitment: PublicCommitment
  readonly promises: Promises
}

function Content({ commitment, promises: { rate, busy } }: ContentProps) {
  const [level, choose] = useState<RatingLevel | null>(null)
  const [comment, setComment] = useState('')
  return (
    <>
      <View className="promise-about">{`${commitment.by.name}：${commitment.text}`}</View>
      <StarRating chosen={level} onChoose={choose} />
      <View className="promise-words">
        <WordsBox
          id="rate-words"
          value={comment}
          onChange={setComment}
          placeholder="想说的话（可不填），别人看得到，不显示您的名字"
          most={mostWords}
        />
      </View>
      <SheetFoot>
        <MainButton
          id="send-rating"
          busy={busy}
          disabled={level === null}
          onTap={() => {
            if (level !== null) void rate(commitment, level, comment.trim())
          }}
        >
          提交评价
        </MainButton>
      </SheetFoot>
    </>
  )
}

/** A resident says how he finds what a unit promised: once. */
export function RateSheet({ promises }: { readonly promises: Promises }) {
  const { asking, ask } = promises
  const about = asking?.kind === 'rate' ? asking.commitment : null
  return (
    <Sheet title="您满意吗" open={about !== null} onClose={() => ask(null)}>
      {about !== null && <Content commitment={about} promises={promises} />}
    </Sheet>
  )
}
