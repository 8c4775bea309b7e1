import { View } from '@tarojs/components'
import type { PublicCommitment } from '../../../../contract/appraisal'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { Rated } from '../../../components/star-rating'
import { TextLink } from '../../../components/text-link'
import { openCommitmentsOf } from '../../routes'
import { CommitmentBody, CommitmentTag } from '../../commitment-body'
import type { Promises } from './use-promises'

interface PromiseCardProps {
  readonly commitment: PublicCommitment
  readonly promises: Promises
}

function Steps({ commitment, promises: { ask } }: PromiseCardProps) {
  const { id, rating, mayRate } = commitment
  if (rating.count === 0 && !mayRate) return null
  return (
    <View className="promise-steps">
      {rating.count > 0 ? (
        <TextLink id={`comments-${id}`} onTap={() => ask({ kind: 'comments', commitment })}>
          居民怎么说 ›
        </TextLink>
      ) : (
        <View />
      )}
      {mayRate && (
        <MainButton id={`rate-${id}`} tone="outline" size="row" onTap={() => ask({ kind: 'rate', commitment })}>
          评价
        </MainButton>
      )}
    </View>
  )
}

/** One promise, with what the reader has said of it. */
export function PromiseCard(props: PromiseCardProps) {
  const { commitment, promises } = props
  const { id, by, state, mine } = commitment
  const { unit } = by
  return (
    <Card id={`promise-${id}`} title={by.name} aside={<CommitmentTag state={state} />}>
      <CommitmentBody commitment={commitment} />
      {mine !== null && (
        <View className="promise-mine">
          <View className="promise-hint">我的评价</View>
          <Rated level={mine.level} text={mine.comment} />
        </View>
      )}
      {unit !== null && promises.whose.kind === 'community' && (
        <TextLink id={`of-unit-${id}`} onTap={() => openCommitmentsOf(unit)}>
          看这个单位的全部承诺 ›
        </TextLink>
      )}
      <Steps {...props} />
    </Card>
  )
}
