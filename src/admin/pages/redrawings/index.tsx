import { View } from '@tarojs/components'
import { administration } from '../../../../contract/administration'
import type { RedrawingView } from '../../../../contract/redrawing'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { mapResult } from '../../../cloud/result'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { useRows } from '../../../hooks/use-rows'
import { agoWords } from '../../../time/words'
import { changeWords, openWords, RedrawingTag } from '../../redrawing-bits'
import { openRedraw, openRedrawing } from '../../routes'
import './index.scss'

function RedrawingCard({ redrawing }: { readonly redrawing: RedrawingView }) {
  const { id, reason, byName, at, moved, wishes } = redrawing
  return (
    <Card
      id={`redrawing-${id}`}
      title={changeWords(redrawing)}
      aside={<RedrawingTag redrawing={redrawing} />}
      onTap={() => openRedrawing(id)}
    >
      <View>{reason}</View>
      <View className="redrawings-line">{`${byName} · ${agoWords(at, serverNow())} · ${openWords(moved, wishes)}换了网格`}</View>
    </Card>
  )
}

function AllRedrawings() {
  const list = useRows(async (cursor) =>
    mapResult(await call(administration.redrawings, { cursor }), ({ redrawings, next }) => ({
      rows: redrawings,
      next,
    })),
  )
  return (
    <PageFrame
      bar={
        <ButtonBar>
          <MainButton id="redraw" onTap={openRedraw}>
            合并、拆分或改名
          </MainButton>
        </ButtonBar>
      }
    >
      <QueryView
        query={list}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<NothingYet text="还没有调整过网格。调整以后，谁在什么时候、为什么调整，都记在这里。" />}
      >
        {({ rows, next }) => (
          <>
            {rows.map((redrawing) => (
              <RedrawingCard key={redrawing.id} redrawing={redrawing} />
            ))}
            {next !== null && <View className="redrawings-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** What was done to the grids, and the way to do more. */
export default function RedrawingsPage() {
  return (
    <StaffOnly workplace="admin">
      <AllRedrawings />
    </StaffOnly>
  )
}
