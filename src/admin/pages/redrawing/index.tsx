import { View } from '@tarojs/components'
import { administration } from '../../../../contract/administration'
import { clientKey } from '../../../../contract/ids'
import type { RedrawingView } from '../../../../contract/redrawing'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { AboutOne } from '../../../components/about-one'
import { Card } from '../../../components/card'
import { Line } from '../../../components/line'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { useVisibleInterval } from '../../../hooks/use-visible-interval'
import { agoWords } from '../../../time/words'
import { changeWords, openWords, Progress, RedrawingTag } from '../../redrawing-bits'
import { lists, openPosts } from '../../routes'
import './index.scss'

/** Milliseconds between looks at how far it is. */
const lookEvery = 2_000

const useRedrawing = (id: string) => {
  const query = useQuery(() => call(administration.redrawing, { id }), { key: id })
  useVisibleInterval(() => {
    if (query.data?.isDone === false) void query.reload()
  }, lookEvery)
  const [finish, busy] = useAction(() => call(administration.finishRedrawing, { id }), { done: query.put })
  return { query, finish, busy }
}

type State = ReturnType<typeof useRedrawing>

function Facts({ redrawing }: { readonly redrawing: RedrawingView }) {
  const { reason, byName, at } = redrawing
  return (
    <Card title={changeWords(redrawing)} aside={<RedrawingTag redrawing={redrawing} />}>
      <View>{reason}</View>
      <View className="redrawing-page-line">{`${byName} · ${agoWords(at, serverNow())}`}</View>
    </Card>
  )
}

function UnderWay({
  redrawing,
  state: { finish, busy },
}: {
  readonly redrawing: RedrawingView
  readonly state: State
}) {
  return (
    <Card title="正在调整">
      <Progress {...redrawing} />
      <View className="redrawing-page-line">可以离开：没办完的，平台每分钟自动接着办，不会漏也不会重复。</View>
      <View className="redrawing-page-button">
        <MainButton id="finish" tone="outline" busy={busy} onTap={() => void finish()}>
          现在接着办
        </MainButton>
      </View>
    </Card>
  )
}

function Done({ redrawing: { kind, moved, wishes } }: { readonly redrawing: RedrawingView }) {
  return (
    <Card title="已经办好">
      <View>{moved + wishes === 0 ? '当时没有在办的诉求。' : `${openWords(moved, wishes)}已换到新网格。`}</View>
      <View className="redrawing-page-line">
        {kind === 'split' ? '新的一片先由原来的网格员负责，可以现在安排人。' : '原来的岗位都保留，人没有变。'}
      </View>
      <Line id="to-posts" label="岗位值班" hint="安排网格员" onTap={openPosts} />
    </Card>
  )
}

function OneRedrawing({ id }: { readonly id: string }) {
  const state = useRedrawing(id)
  return (
    <PageFrame>
      <QueryView query={state.query}>
        {(redrawing) => (
          <>
            <Facts redrawing={redrawing} />
            {redrawing.isDone ? <Done redrawing={redrawing} /> : <UnderWay redrawing={redrawing} state={state} />}
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** What was done once, or how far it is. */
export default function RedrawingPage() {
  return (
    <StaffOnly workplace="admin">
      <AboutOne what="次调整" list={lists.redrawings} shape={clientKey}>
        {(id) => <OneRedrawing id={id} />}
      </AboutOne>
    </StaffOnly>
  )
}
