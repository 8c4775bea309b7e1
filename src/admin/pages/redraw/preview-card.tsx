import { View } from '@tarojs/components'
import type { GridAfter, RedrawPreview } from '../../../../contract/redrawing'
import { Card } from '../../../components/card'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { openWords } from '../../redrawing-bits'
import type { Redraw } from './use-redraw'

const wasWords = ({ name, wasName }: GridAfter['posts'][number]): string => {
  if (wasName === null) return '新设的岗位'
  return wasName === name ? '岗位不变' : `原名 ${wasName}`
}

function Post({ post }: { readonly post: GridAfter['posts'][number] }) {
  const { name, holderName } = post
  return (
    <View className="redraw-post">
      <View>{name}</View>
      <View className="redraw-post-line">
        {`${wasWords(post)} · ${holderName === null ? '没有持岗人' : `持岗 ${holderName}`}`}
      </View>
    </View>
  )
}

const requestWords = ({ postName, count, stays }: GridAfter['requests'][number]): string =>
  `${count} 件在办诉求${stays ? '仍由' : '改由'}${postName}办`

function After({ grid: { code, name, posts, requests } }: { readonly grid: GridAfter }) {
  return (
    <View id={`after-${code}`} className="redraw-after">
      <View className="redraw-after-name">{name}</View>
      {requests.map((group) => (
        <View key={`${group.postName} ${group.stays}`}>{requestWords(group)}</View>
      ))}
      {requests.length === 0 && <View>没有在办诉求</View>}
      {posts.map((post) => (
        <Post key={`${post.name} ${post.wasName ?? ''}`} post={post} />
      ))}
    </View>
  )
}

function Whole({ preview: { into, moving, wishes, closed } }: { readonly preview: RedrawPreview }) {
  return (
    <Card id="preview" title="调整以后">
      <View className="redraw-line">
        {`${openWords(moving, wishes)}跟着换网格，时限不变；${closed} 件已办结的保留原网格。原来的岗位都保留。`}
      </View>
      {into.map((grid) => (
        <After key={grid.code} grid={grid} />
      ))}
    </Card>
  )
}

/** What will become of it, before anything is done; or why it cannot be done, or what has to be chosen first. */
export function PreviewCard({ redraw: { preview } }: { readonly redraw: Redraw }) {
  if (!preview.isAsked)
    return <View className="redraw-hint">选好网格、写好名称以后，这里先告诉您会怎么变，点“调整”才真的改。</View>
  return (
    <QueryView query={preview.query} loading={<LoadingCards count={1} />}>
      {(data) => data !== null && <Whole preview={data} />}
    </QueryView>
  )
}
