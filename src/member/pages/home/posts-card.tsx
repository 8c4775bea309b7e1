import { View } from '@tarojs/components'
import { serving } from '../../../../contract/serving'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { TextLink } from '../../../components/text-link'
import { useQuery } from '../../../hooks/use-query'
import { HandBackSheet } from '../../hand-back-sheet'
import { openServicePosts } from '../../routes'
import { ServicePostLine } from '../../service-post-line'
import { useClaim } from '../../use-claim'

/** More are on the page of all. */
const most = 3

/** What can be claimed in the member's community. */
export function PostsCard() {
  const query = useQuery(() => call(serving.list, { pile: 'open' }))
  const claiming = useClaim(
    (after) => {
      const { posts = [], next = null } = query.data ?? {}
      query.put({ posts: posts.map((row) => (row.id === after.id ? after : row)), next })
    },
    () => void query.reload(),
  )
  return (
    <Card
      title="离我最近的岗位"
      aside={
        <TextLink id="all-posts" onTap={openServicePosts}>
          全部 ›
        </TextLink>
      }
    >
      <QueryView
        query={query}
        loading={<LoadingCards count={1} />}
        isEmpty={({ posts }) => posts.length === 0}
        empty={<View className="member-hint">社区还没有发布岗位，发布后会排在这里。</View>}
      >
        {({ posts }) =>
          posts.slice(0, most).map((row) => <ServicePostLine key={row.id} row={row} claiming={claiming} />)
        }
      </QueryView>
      <HandBackSheet claiming={claiming} />
    </Card>
  )
}
