import { View } from '@tarojs/components'
import { Card } from '../../../components/card'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Segments } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { TextLink } from '../../../components/text-link'
import { openAssessment, openMatters } from '../../routes'
import { CaseRow } from './case-row'
import './index.scss'
import { useQueue, type Group, type Queue } from './use-queue'

const emptyWords: Readonly<Record<Group, string>> = {
  toDispatch: '没有等您派遣的诉求。退回的和没人接的会排在这里。',
  open: '辖区里没有正在办理的诉求。',
  closed: '辖区里还没有办结的诉求。',
}

function Piles({ group, choose, counts }: Pick<Queue, 'group' | 'choose' | 'counts'>) {
  return (
    <Segments
      segments={[
        { value: 'toDispatch', label: '待派遣', count: counts?.toDispatch, urgent: true },
        { value: 'open', label: '办理中', count: counts?.open },
        { value: 'closed', label: '已办结' },
      ]}
      chosen={group}
      onChoose={choose}
    />
  )
}

function Head({ desk, counts, calendarMissing }: Pick<Queue, 'desk' | 'counts' | 'calendarMissing'>) {
  if (desk === null) return null
  return (
    <Card id="desk">
      <View className="desk">
        <View className="desk-name">{desk.name}</View>
        {counts !== null && (
          <View className={`desk-overdue ${counts.overdue > 0 ? 'desk-late' : ''}`}>
            {counts.overdue > 0 ? `辖区超时 ${counts.overdue} 件` : '辖区没有超时的'}
          </View>
        )}
        <TextLink id="open-matters" onTap={openMatters}>
          吹哨清单
        </TextLink>
        {desk.duty !== 'communityDesk' && (
          <TextLink id="open-assessment" onTap={openAssessment}>
            部门考核
          </TextLink>
        )}
      </View>
      {calendarMissing.length > 0 && (
        <View id="calendar-missing" className="desk-calendar">
          {calendarMissing.join('、')} 年的放假和调休还没有录入，时限暂按周一至周五上班计算
        </View>
      )}
    </Card>
  )
}

function List({ queue: { list, group } }: { readonly queue: Queue }) {
  return (
    <QueryView
      query={list}
      isEmpty={({ rows }) => rows.length === 0}
      empty={<NothingYet text={emptyWords[group]} action="刷新看看" onTap={() => void list.reload()} />}
    >
      {({ rows, next }) => (
        <>
          {rows.map((row) => (
            <CaseRow key={row.id} row={row} />
          ))}
          {next !== null && <View className="queue-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
        </>
      )}
    </QueryView>
  )
}

function DeskPiles() {
  const queue = useQueue()
  return (
    <PageFrame head={<Piles {...queue} />}>
      <Head {...queue} />
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
