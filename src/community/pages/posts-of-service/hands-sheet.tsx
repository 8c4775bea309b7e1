import { View } from '@tarojs/components'
import type { HandRow, ServicePostRow } from '../../../../contract/serving'
import { claimStateLabels, type ClaimState } from '../../../../contract/vocabulary/claim-state'
import { refusalMessages } from '../../../../contract/vocabulary/refusal'
import { serverNow } from '../../../cloud/clock'
import { MainButton } from '../../../components/main-button'
import { NothingYet } from '../../../components/query-view'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { Tag, type Tone } from '../../../components/status-tag'
import { agoWords, joined } from '../../../time/words'
import { openPublish } from '../../routes'
import type { PostsOfService } from './use-posts-of-service'

const tones: Readonly<Record<ClaimState, Tone>> = { out: 'mute', waiting: 'info', claimed: 'wait', serving: 'ok' }

interface HandProps {
  readonly post: ServicePostRow
  readonly hand: HandRow
  readonly posts: PostsOfService
}

function Steps({ post, hand, posts: { confirm, ask, busy } }: HandProps) {
  const { member, claim, isOwn } = hand
  if (isOwn) return <View className="service-line">{refusalMessages.ownAffair}</View>
  return (
    <View className="service-steps">
      <MainButton
        id={`release-${member}`}
        tone="quiet"
        size="row"
        disabled={busy}
        onTap={() => ask({ kind: 'release', post, hand })}
      >
        {claim.state === 'serving' ? '请其离岗' : '不同意'}
      </MainButton>
      {claim.state === 'claimed' && (
        <MainButton id={`confirm-${member}`} size="row" disabled={busy} onTap={() => void confirm(post, hand)}>
          确认上岗
        </MainButton>
      )}
    </View>
  )
}

function Hand(props: HandProps) {
  const { post, hand } = props
  const { member, name, unitName, claim, since } = hand
  const words = claim.place === null ? claimStateLabels[claim.state] : `排队第 ${claim.place} 位`
  return (
    <View id={`hand-${member}`} className="service-hand">
      <View className="service-hand-head">
        <View>{name}</View>
        <Tag tone={tones[claim.state]}>{words}</Tag>
      </View>
      <View className="service-line">
        {[unitName, joined(agoWords(since, serverNow()), '认领')].filter(Boolean).join(' · ')}
      </View>
      {post.state === 'open' && <Steps {...props} />}
    </View>
  )
}

/** An activity that keeps the first places for who serves in the post. */
function ActivityOf({ post, hands }: NonNullable<PostsOfService['shown']>) {
  if (post.state !== 'open' || hands.every(({ claim }) => claim.state !== 'serving')) return null
  return (
    <SheetFoot>
      <MainButton id="activity-of-post" onTap={() => openPublish(post.id)}>
        为在岗的人办活动
      </MainButton>
    </SheetFoot>
  )
}

/** Who has claimed a post, and what the desk can do about each. */
export function HandsSheet({ posts }: { readonly posts: PostsOfService }) {
  const { shown, asking, hide } = posts
  return (
    <Sheet title={shown?.post.title ?? ''} open={shown !== null && asking === null} onClose={hide}>
      {shown?.hands.length === 0 && <NothingYet text="还没有人认领。" />}
      {shown?.hands.map((hand) => (
        <Hand key={hand.member} post={shown.post} hand={hand} posts={posts} />
      ))}
      {shown !== null && <ActivityOf {...shown} />}
    </Sheet>
  )
}
