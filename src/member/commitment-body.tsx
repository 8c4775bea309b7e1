import { View } from '@tarojs/components'
import type { CommitmentView } from '../../contract/appraisal'
import { commitmentStateLabels, type CommitmentState } from '../../contract/vocabulary/commitment-state'
import { serverNow } from '../cloud/clock'
import { PhotoRow } from '../components/photo-grid'
import { Tag, type Tone } from '../components/status-tag'
import { dayWords } from '../time/words'
import './commitment-body.scss'
import { ratingWords } from './words'

const tones: Readonly<Record<CommitmentState, Tone>> = { promised: 'wait', completed: 'ok' }

/** How far a unit has come with what it promised. */
export function CommitmentTag({ state }: Pick<CommitmentView, 'state'>) {
  return <Tag tone={tones[state]}>{commitmentStateLabels[state]}</Tag>
}

/** What was promised, what shows that it is done, and what residents think of it. */
export function CommitmentBody({ commitment }: { readonly commitment: CommitmentView }) {
  const { text, evidence, photos, completedAt, rating } = commitment
  return (
    <>
      <View className="commitment-text">{text}</View>
      {completedAt !== null && (
        <View className="commitment-evidence">{`${dayWords(completedAt, serverNow())}完成：${evidence}`}</View>
      )}
      {photos.length > 0 && (
        <View className="commitment-photos">
          <PhotoRow photos={photos} />
        </View>
      )}
      <View className="commitment-hint">{ratingWords(rating)}</View>
    </>
  )
}
