import { View } from '@tarojs/components'
import type { PostRow } from '../../../../contract/administration'
import { Card } from '../../../components/card'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { SearchBox } from '../../../components/search-box'
import { Segments } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { openPost } from '../../routes'
import { StandingTag } from '../../standing-tag'
import './index.scss'
import { usePosts, type Group, type Posts } from './use-posts'

const emptyWords: Readonly<Record<Group, string>> = {
  all: '没有这样的岗位。请写岗位名称的开头，比如“青檀社区 03”。',
  vacant: '没有空缺的岗位，每个岗位都有人。',
}

function PostCard({ post: { id, name, standing, holderName } }: { readonly post: PostRow }) {
  return (
    <Card id={`post-${id}`} title={name} aside={<StandingTag standing={standing} />} onTap={() => openPost(id)}>
      <View className="posts-holder">{holderName === null ? '没有持岗人' : `持岗：${holderName}`}</View>
    </Card>
  )
}

function List({ posts: { list, group } }: { readonly posts: Posts }) {
  return (
    <QueryView
      query={list}
      isEmpty={({ rows }) => rows.length === 0}
      empty={<NothingYet text={emptyWords[group]} action="刷新看看" onTap={() => void list.reload()} />}
    >
      {({ rows, next }) => (
        <>
          {rows.map((post) => (
            <PostCard key={post.id} post={post} />
          ))}
          {next !== null && <View className="posts-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
        </>
      )}
    </QueryView>
  )
}

function AllPosts() {
  const posts = usePosts()
  return (
    <PageFrame
      head={
        <Segments
          segments={[
            { value: 'all', label: '全部岗位' },
            { value: 'vacant', label: '空缺岗位' },
          ]}
          chosen={posts.group}
          onChoose={posts.choose}
        />
      }
    >
      <Card>
        <SearchBox
          id="post-search"
          placeholder="岗位名称的开头，比如“青檀社区 03”"
          value={posts.text}
          onChange={posts.setText}
        />
      </Card>
      <List posts={posts} />
    </PageFrame>
  )
}

export default function PostsPage() {
  return (
    <StaffOnly workplace="posts">
      <AllPosts />
    </StaffOnly>
  )
}
