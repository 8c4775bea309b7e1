import { View } from '@tarojs/components'
import type { AreaCode } from '../../../../contract/ids'
import type { MemberPile } from '../../../../contract/members'
import { serverNow } from '../../../cloud/clock'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Segments, type Segment } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { TextLink } from '../../../components/text-link'
import { TextSheet } from '../../../components/text-sheet'
import { dayWords, joined } from '../../../time/words'
import { ChosenCommunity, ForCommunity } from '../../for-community'
import { openStation } from '../../routes'
import './index.scss'
import { MemberCard } from './member-card'
import { useMembers, type Asking, type Members } from './use-members'

interface MembersProps {
  readonly members: Members
}

const piles: readonly { readonly pile: MemberPile; readonly label: string; readonly empty: string }[] = [
  {
    pile: 'toConfirm',
    label: '待确认',
    empty: '没有等您确认的党员。党员在“我的 · 双报到”里申请，申请后会排在这里。',
  },
  { pile: 'claims', label: '补传签到', empty: '没有等您核对的补传签到。没有网络时扫的码，事后传上来的在这里。' },
  { pile: 'reportedIn', label: '已报到', empty: '还没有党员报到。确认过的会在这里。' },
  { pile: 'behind', label: '本月未签到', empty: '报到的党员本月都签到了。' },
]

/** What waits for the desk is red; who has not come yet is only told. */
const segmentsOf = ({ head }: Members): readonly Segment<MemberPile>[] =>
  piles.map(({ pile, label }) => ({
    value: pile,
    label,
    urgent: pile === 'toConfirm' || pile === 'claims',
    ...(head !== null && pile !== 'reportedIn' && { count: head.counts[pile] }),
  }))

const reasons: Readonly<Record<MemberPile, readonly string[]>> = {
  toConfirm: ['不住在本社区，请到居住的社区报到', '填的信息不清楚，请补充后再申请', '打电话没有联系上'],
  claims: ['那天没有到社区', '没有见到本人，请到社区扫码'],
  reportedIn: ['已经搬离本社区', '本人提出不再报到', '调离或不再是在职党员'],
  behind: ['已经搬离本社区', '长期没有签到，也联系不上'],
}

const titles: Readonly<Record<MemberPile, string>> = {
  toConfirm: '为什么不接收',
  claims: '为什么不算',
  reportedIn: '为什么请其退出',
  behind: '为什么请其退出',
}

const sheetOf = (kind: Asking['kind'], pile: MemberPile) =>
  kind === 'phone'
    ? {
        title: '为什么要看电话',
        placeholder: '写一句为什么要看，谁看过都有记录',
        confirm: '查看',
        suggestions: ['核对报到信息', '约参加活动', '提醒本月签到'],
      }
    : {
        title: titles[pile],
        placeholder: '写明原因，本人会看到',
        confirm: '告诉本人',
        suggestions: reasons[pile],
      }

function Question({ members }: MembersProps) {
  const { asking, ask, decline, reveal, busy, pile } = members
  const answer = { decline, phone: reveal }
  return (
    <TextSheet
      {...sheetOf(asking?.kind ?? 'decline', pile)}
      open={asking !== null}
      most={100}
      busy={busy}
      onConfirm={(reason) => {
        if (asking !== null) void answer[asking.kind](asking.member, reason)
      }}
      onClose={() => ask(null)}
    />
  )
}

/** Until when the others have time, where they check in, and how to remind them all. */
function BehindNote({ members: { head, pile, remindAll, busy } }: MembersProps) {
  if (pile !== 'behind' || head === null) return null
  return (
    <View className="member-note">
      <View>{joined('每月到社区签到一次，本月的最晚', dayWords(head.dueBy, serverNow()))}</View>
      <TextLink id="open-station" onTap={openStation}>
        月签到码
      </TextLink>
      {head.toRemind > 0 && (
        <MainButton
          id="remind-all"
          tone="outline"
          size="row"
          disabled={busy}
          onTap={() => void remindAll(head.toRemind)}
        >
          {`提醒全部（${head.toRemind} 人）`}
        </MainButton>
      )}
    </View>
  )
}

function List({ members }: MembersProps) {
  const { list, pile } = members
  const { empty } = piles.find((each) => each.pile === pile) ?? piles[0]!
  return (
    <QueryView
      query={list}
      isEmpty={({ rows, next }) => rows.length === 0 && next === null}
      empty={<NothingYet text={empty} action="刷新看看" onTap={() => void list.reload()} />}
    >
      {({ rows, next }) => (
        <>
          {rows.map((row) => (
            <MemberCard key={row.id} row={row} members={members} />
          ))}
          {next !== null && <View className="member-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
        </>
      )}
    </QueryView>
  )
}

function MembersOf({ community }: { readonly community: AreaCode | undefined }) {
  const members = useMembers(community)
  return (
    <PageFrame head={<Segments segments={segmentsOf(members)} chosen={members.pile} onChoose={members.choose} />}>
      <ChosenCommunity />
      <BehindNote members={members} />
      <List members={members} />
      <Question members={members} />
    </PageFrame>
  )
}

/** The members who report in to a community, for its desk. */
export default function MembersPage() {
  return (
    <StaffOnly workplace="community">
      <ForCommunity>{(community) => <MembersOf key={community} community={community} />}</ForCommunity>
    </StaffOnly>
  )
}
