import { View } from '@tarojs/components'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { openRegister } from '../../routes'
import { CaseRow } from './case-row'
import { CaseLinks, DeskCells } from './desk-links'
import { pileOf } from './groups'
import './index.scss'
import { PhotoNotice } from './photo-notice'
import { Piles } from './piles'
import { useQueue, type Queue } from './use-queue'
import { WaitingRegisters } from './waiting-registers'

function Head({ queue: { desk, group, choose, counts, waiting, calendarMissing } }: { readonly queue: Queue }) {
  return (
    <Card id="desk">
      <View className="desk-name">{desk?.name ?? '工作台'}</View>
      <View className="desk-above">
        <View className="desk-heading">诉求办理</View>
        <CaseLinks desk={desk} />
      </View>
      <Piles chosen={group} counts={counts} onChoose={choose} />
      <DeskCells desk={desk} waiting={waiting} />
      {counts !== null && <PhotoNotice counts={counts} />}
      {calendarMissing.length > 0 && (
        <View id="calendar-missing" className="desk-notice">
          {calendarMissing.join('、')} 年的放假和调休还没有录入，时限暂按周一至周五上班计算
        </View>
      )}
    </Card>
  )
}

function List({ queue: { list, group } }: { readonly queue: Queue }) {
  const pile = pileOf(group)
  return (
    <QueryView
      query={list}
      isEmpty={({ rows }) => rows.length === 0}
      empty={<NothingYet text={pile.empty} action="刷新看看" onTap={() => void list.reload()} />}
    >
      {({ rows, next }) => (
        <>
          {rows.map((row) => (
            <CaseRow key={row.id} row={row} pile={pile} />
          ))}
          {next !== null && <View className="queue-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
        </>
      )}
    </QueryView>
  )
}

function RegisterBar() {
  return (
    <ButtonBar>
      <MainButton id="open-register" tone="outline" onTap={openRegister}>
        代为登记
      </MainButton>
    </ButtonBar>
  )
}

function DeskPiles() {
  const queue = useQueue()
  const mayRegister = queue.desk?.entries.includes('register') === true
  return (
    <PageFrame bar={mayRegister ? <RegisterBar /> : undefined}>
      <Head queue={queue} />
      <WaitingRegisters />
      <List queue={queue} />
    </PageFrame>
  )
}

export default function QueuePage() {
  return (
    <StaffOnly workplace="community">
      <DeskPiles />
    </StaffOnly>
  )
}
