import { View } from '@tarojs/components'
import type { OwnCommitment } from '../../../../contract/appraisal'
import { serverNow } from '../../../cloud/clock'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { dayWords, joined } from '../../../time/words'
import { CommitmentBody, CommitmentTag } from '../../commitment-body'
import type { Commitments } from './use-commitments'

interface CommitmentCardProps {
  readonly commitment: OwnCommitment
  readonly page: Commitments
}

function Steps({ commitment, page: { touch, retract, busy } }: CommitmentCardProps) {
  const { id, rating } = commitment
  return (
    <View className="commitment-steps">
      {rating.count === 0 && (
        <MainButton id={`retract-${id}`} tone="quiet" size="row" disabled={busy} onTap={() => void retract(commitment)}>
          撤回
        </MainButton>
      )}
      <MainButton id={`complete-${id}`} tone="outline" size="row" disabled={busy} onTap={() => touch(id)}>
        填写完成情况
      </MainButton>
    </View>
  )
}

/** One promise: how far it is, and what its unit can still do about it. */
export function CommitmentCard(props: CommitmentCardProps) {
  const { commitment } = props
  const { id, promisedAt, state, unchecked } = commitment
  return (
    <Card
      id={`commitment-${id}`}
      title={joined(dayWords(promisedAt, serverNow()), '承诺')}
      aside={<CommitmentTag state={state} />}
    >
      <CommitmentBody commitment={commitment} />
      {unchecked > 0 && (
        <View className="commitment-hint">{`${unchecked} 张照片居民还看不到：正在检查，或没有通过检查。`}</View>
      )}
      {state === 'promised' && <Steps {...props} />}
    </Card>
  )
}
