import { View } from '@tarojs/components'
import type { AreaCode } from '../../../../contract/ids'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Segments } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { TextSheet } from '../../../components/text-sheet'
import { ServicePostSheet } from '../../../told/service-post-sheet'
import { ChosenCommunity, ForCommunity } from '../../for-community'
import { HandsSheet } from './hands-sheet'
import './index.scss'
import { PostCard } from './post-card'
import { usePostsOfService, type Asking, type Pile, type PostsOfService } from './use-posts-of-service'

const segments: readonly { value: Pile; label: string }[] = [
  { value: 'open', label: '认领中' },
  { value: 'proposed', label: '待同意' },
  { value: 'closed', label: '已撤下' },
]

const empty: Readonly<Record<Pile, string>> = {
  open: '还没有岗位。发布后，本社区的报到党员就能认领。',
  proposed: '没有等您同意的岗位。',
  closed: '没有撤下的岗位。',
}

/** Who was never in the post is not asked to leave it. */
const kindOf = (asking: Asking | null): keyof typeof sheets => {
  if (asking === null) return 'close'
  return asking.kind === 'release' && asking.hand.claim.state !== 'serving' ? 'refuse' : asking.kind
}

const sheets: Readonly<
  Record<Asking['kind'] | 'refuse', { title: string; placeholder: string; suggestions: readonly string[] }>
> = {
  close: {
    title: '为什么撤下',
    placeholder: '写明原因，在岗的人会看到',
    suggestions: ['事情已经办完', '并到别的岗位', '暂时不需要了'],
  },
  decline: {
    title: '为什么不同意',
    placeholder: '写明原因，提议的人会看到',
    suggestions: ['已经有同样的岗位', '目前没有这个需要', '内容不清楚，请补充后再提'],
  },
  refuse: {
    title: '为什么不同意认领',
    placeholder: '写明原因，本人会看到',
    suggestions: ['人已经够了', '时间对不上', '更适合别的岗位'],
  },
  release: {
    title: '为什么请其离岗',
    placeholder: '写明原因，本人会看到',
    suggestions: ['多次没有到岗', '本人提出不再服务', '岗位调整'],
  },
}

interface PostsProps {
  readonly posts: PostsOfService
}

function Question({ posts: { asking, ask, give, busy } }: PostsProps) {
  return (
    <TextSheet
      {...sheets[kindOf(asking)]}
      confirm="确定"
      open={asking !== null}
      most={100}
      busy={busy}
      onConfirm={(reason) => {
        if (asking !== null) void give(asking, reason)
      }}
      onClose={() => ask(null)}
    />
  )
}

function List({ posts }: PostsProps) {
  const { list, pile } = posts
  return (
    <QueryView query={list} isEmpty={({ rows }) => rows.length === 0} empty={<NothingYet text={empty[pile]} />}>
      {({ rows, next }) => (
        <>
          {rows.map((post) => (
            <PostCard key={post.id} post={post} posts={posts} />
          ))}
          {next !== null && <View className="service-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
        </>
      )}
    </QueryView>
  )
}

function PostsOf({ community }: { readonly community: AreaCode | undefined }) {
  const posts = usePostsOfService(community)
  const { pile, choose, publishing, setPublishing, publish, busy } = posts
  const bar = (
    <ButtonBar>
      <MainButton id="publish" onTap={() => setPublishing(true)}>
        发布岗位
      </MainButton>
    </ButtonBar>
  )
  return (
    <PageFrame head={<Segments segments={segments} chosen={pile} onChoose={choose} />} bar={bar}>
      <ChosenCommunity />
      <List posts={posts} />
      <HandsSheet posts={posts} />
      <Question posts={posts} />
      <ServicePostSheet
        title="发布岗位"
        open={publishing}
        confirm="发布"
        busy={busy}
        onConfirm={(ask) => void publish(ask)}
        onClose={() => setPublishing(false)}
      />
    </PageFrame>
  )
}

/** The service posts of a community, for its desk. */
export default function PostsOfServicePage() {
  return (
    <StaffOnly workplace="community">
      <ForCommunity>{(community) => <PostsOf key={community} community={community} />}</ForCommunity>
    </StaffOnly>
  )
}
