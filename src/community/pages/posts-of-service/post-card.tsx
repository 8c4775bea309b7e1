import { View } from '@tarojs/components'
import type { ServicePostRow } from '../../../../contract/serving'
import { refusalMessages } from '../../../../contract/vocabulary/refusal'
import { serviceClassLabels } from '../../../../contract/vocabulary/service-class'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { Tag } from '../../../components/status-tag'
import type { PostsOfService } from './use-posts-of-service'

interface PostProps {
  readonly post: ServicePostRow
  readonly posts: PostsOfService
}

const takenWords = ({ taken, hands, waiting, toConfirm }: ServicePostRow): string =>
  [`${taken} / ${hands} 人`, toConfirm > 0 ? `${toConfirm} 人待确认` : '', waiting > 0 ? `${waiting} 人排队` : '']
    .filter(Boolean)
    .join(' · ')

function StateTag({ post }: Pick<PostProps, 'post'>) {
  if (post.state === 'proposed') return <Tag tone="wait">党员提议</Tag>
  if (post.state !== 'open') return <Tag tone="mute">已撤下</Tag>
  return post.taken < post.hands ? (
    <Tag tone="info">{`还差 ${post.hands - post.taken} 人`}</Tag>
  ) : (
    <Tag tone="ok">人已满</Tag>
  )
}

function Proposed({ post, posts: { agree, ask, busy } }: PostProps) {
  if (post.isOwn) return <View className="service-line">{refusalMessages.ownAffair}</View>
  return (
    <>
      <MainButton
        id={`decline-${post.id}`}
        tone="quiet"
        size="row"
        disabled={busy}
        onTap={() => ask({ kind: 'decline', post })}
      >
        不同意
      </MainButton>
      <MainButton id={`agree-${post.id}`} size="row" disabled={busy} onTap={() => void agree(post)}>
        同意设岗
      </MainButton>
    </>
  )
}

function Known({ post, posts: { show, ask, busy } }: PostProps) {
  return (
    <>
      {post.state === 'open' && (
        <MainButton
          id={`close-${post.id}`}
          tone="quiet"
          size="row"
          disabled={busy}
          onTap={() => ask({ kind: 'close', post })}
        >
          撤下
        </MainButton>
      )}
      <MainButton id={`hands-${post.id}`} tone="outline" size="row" disabled={busy} onTap={() => void show(post)}>
        看认领的人
      </MainButton>
    </>
  )
}

/** A service post as its desk sees it: how many have claimed it, and what can be done. */
export function PostCard(props: PostProps) {
  const { post } = props
  const isProposed = post.state === 'proposed'
  return (
    <Card id={`post-${post.id}`} title={post.title} aside={<StateTag post={post} />}>
      <View className="service-line">
        {[serviceClassLabels[post.class], post.when, isProposed ? `需要 ${post.hands} 人` : takenWords(post)].join(
          ' · ',
        )}
      </View>
      {post.about !== '' && <View className="service-line">{post.about}</View>}
      {post.note !== '' && <View className="service-line">原因：{post.note}</View>}
      <View className="service-steps">{isProposed ? <Proposed {...props} /> : <Known {...props} />}</View>
    </Card>
  )
}
