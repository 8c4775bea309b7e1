import { View } from '@tarojs/components'
import type { HandOverView, LeaveView, PostDetail } from '../../../../contract/administration'
import { postId, type PostId } from '../../../../contract/ids'
import { dutyLabels } from '../../../../contract/vocabulary/duty'
import { serverNow } from '../../../cloud/clock'
import { AboutOne } from '../../../components/about-one'
import { Card } from '../../../components/card'
import { Line } from '../../../components/line'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { TextLink } from '../../../components/text-link'
import { agoWords, clockWords, dayWords } from '../../../time/words'
import { lists } from '../../routes'
import { StandingTag } from '../../standing-tag'
import { DeputiesSheet } from './deputies-sheet'
import { CaretakerSheet, HolderSheet } from './holder-sheet'
import './index.scss'
import { LeaveSheet } from './leave-sheet'
import { shiftWords } from './shift-words'
import { ShiftsSheet } from './shifts-sheet'
import { usePost, type PostPageState } from './use-post'

function Head({ post }: { readonly post: PostDetail }) {
  const now = post.onDutyNames.length === 0 ? '现在没有人在岗' : `现在由${post.onDutyNames.join('、')}负责`
  return (
    <Card title={post.name} aside={<StandingTag standing={post.standing} />}>
      <View className="post-line">{`${dutyLabels[post.duty]} · ${post.areaName}`}</View>
      <View id="on-duty" className="post-line">
        {now}
      </View>
      <View className="post-line">{post.open === 0 ? '没有在办的诉求' : `在办 ${post.open} 件`}</View>
      {post.phone !== null && <View className="post-line">{`值班电话 ${post.phone}`}</View>}
    </Card>
  )
}

const namesOf = (people: readonly { readonly name: string }[], none: string): string =>
  people.length === 0 ? none : people.map(({ name }) => name).join('、')

function Staff({ post, page }: { readonly post: PostDetail; readonly page: PostPageState }) {
  return (
    <Card title="谁负责">
      <Line id="ask-holder" label="持岗人" hint={post.holderName ?? '空缺'} onTap={() => page.ask('holder')} />
      <Line id="ask-deputies" label="代班人" hint={namesOf(post.deputies, '没有')} onTap={() => page.ask('deputies')} />
      <Line
        id="ask-shifts"
        label="班次"
        hint={post.shifts.length === 0 ? '全天都在岗' : post.shifts.map(shiftWords).join('；')}
        onTap={() => page.ask('shifts')}
      />
    </Card>
  )
}

const momentWords = (at: Date): string => `${dayWords(at, serverNow())} ${clockWords(at)}`

function Leave({ leave, onCancel }: { readonly leave: LeaveView; readonly onCancel: () => void }) {
  const { id, from, to, standInName, running } = leave
  return (
    <View id={`leave-${id}`} className="post-entry">
      <View>{`${momentWords(from)} 至 ${momentWords(to)}${running ? '（正在请假）' : ''}`}</View>
      <View className="post-line">{standInName === null ? '没有指定顶岗，由代班人负责' : `${standInName}顶岗`}</View>
      <TextLink id={`cancel-${id}`} onTap={onCancel}>
        取消请假
      </TextLink>
    </View>
  )
}

function Leaves({ post, page }: { readonly post: PostDetail; readonly page: PostPageState }) {
  return (
    <Card title="请假">
      {post.leaves.map((leave) => (
        <Leave key={leave.id} leave={leave} onCancel={() => void page.cancelLeave(leave.id)} />
      ))}
      <Line id="ask-leave" label="登记请假" hint="到时自动换人" onTap={() => page.ask('leave')} />
    </Card>
  )
}

const handOverWords = ({ fromName, toName }: HandOverView): string => `${fromName ?? '空缺'} → ${toName ?? '空缺'}`

function History({ history }: Pick<PostDetail, 'history'>) {
  if (history.length === 0) return null
  return (
    <Card title="移交记录">
      {history.map((entry) => (
        <View key={entry.id} className="post-entry">
          <View>{handOverWords(entry)}</View>
          <View className="post-line">
            {`${agoWords(entry.at, serverNow())} · ${entry.byName}办理 · 带走 ${entry.open} 件在办`}
          </View>
        </View>
      ))}
    </Card>
  )
}

function OnePost({ id }: { readonly id: PostId }) {
  const page = usePost(id)
  return (
    <PageFrame>
      <QueryView query={page.query}>
        {(post) => (
          <>
            <Head post={post} />
            <Staff post={post} page={page} />
            <Leaves post={post} page={page} />
            <History history={post.history} />
            <HolderSheet post={post} page={page} />
            <CaretakerSheet post={post} page={page} />
            <DeputiesSheet post={post} page={page} />
            <ShiftsSheet post={post} page={page} />
            <LeaveSheet post={post} page={page} />
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

export default function PostPage() {
  return (
    <StaffOnly workplace="posts">
      <AboutOne what="个岗位" list={lists.posts} shape={postId}>
        {(id) => <OnePost id={id} />}
      </AboutOne>
    </StaffOnly>
  )
}
