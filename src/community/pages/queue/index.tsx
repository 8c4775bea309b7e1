import { View } from '@tarojs/components'
import type { PostView } from '../../../../contract/people'
import type { Duty } from '../../../../contract/vocabulary/duty'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { TextLink } from '../../../components/text-link'
import { openAssessment, openMatters, openPhotos, openRebalance, openRegister, openUnits } from '../../routes'
import { CaseRow } from './case-row'
import { pileOf } from './groups'
import './index.scss'
import { Piles } from './piles'
import { useQueue, type Queue } from './use-queue'
import { WaitingRegisters } from './waiting-registers'

interface DeskLink {
  readonly id: string
  readonly label: string
  readonly open: () => void
  readonly desks: readonly Duty[]
}

const [community, above] = [['communityDesk'], ['streetDesk', 'districtCentre']] as const satisfies readonly Duty[][]

/** What a desk looks up or keeps, besides its cases. */
const links: readonly DeskLink[] = [
  { id: 'open-matters', label: '吹哨清单', open: openMatters, desks: [...community, ...above] },
  { id: 'open-assessment', label: '部门考核', open: openAssessment, desks: above },
  { id: 'open-units', label: '单位报到', open: openUnits, desks: community },
  { id: 'open-rebalance', label: '单位调整', open: openRebalance, desks: above },
]

const linksOf = (desk: PostView | null): readonly DeskLink[] =>
  links.filter(({ desks }) => desk !== null && desks.includes(desk.duty))

function Head({ queue: { desk, group, choose, counts, calendarMissing } }: { readonly queue: Queue }) {
  return (
    <Card id="desk">
      <View className="desk">
        <View className="desk-name">{desk?.name ?? '工作台'}</View>
        <View className="desk-links">
          {linksOf(desk).map(({ id, label, open }) => (
            <TextLink key={id} id={id} onTap={open}>
              {label}
            </TextLink>
          ))}
        </View>
      </View>
      <Piles chosen={group} counts={counts} onChoose={choose} />
      {counts !== null && counts.unclearPhotos > 0 && (
        <View id="open-photos" className="desk-notice" onClick={openPhotos}>
          {`有 ${counts.unclearPhotos} 件诉求的照片等您看能不能公开 ›`}
        </View>
      )}
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
