import { View } from '@tarojs/components'
import type { PostView } from '../../../../contract/people'
import type { Duty } from '../../../../contract/vocabulary/duty'
import type { WaitingPile } from '../../../../contract/vocabulary/waiting-pile'
import { CountBadge } from '../../../components/count-badge'
import { TextLink } from '../../../components/text-link'
import {
  openActivities,
  openAssessment,
  openBody,
  openBookings,
  openCommitmentList,
  openMatters,
  openMembers,
  openModelCases,
  openNewOrganisations,
  openOverview,
  openRebalance,
  openReviews,
  openServicePosts,
  openStation,
  openThreeLists,
  openUnits,
  openWishes,
} from '../../routes'

interface DeskLink {
  readonly id: string
  readonly label: string
  readonly open: () => void
  readonly desks: readonly Duty[]
  /** What waits there. */
  readonly waits?: readonly WaitingPile[]
}

const [community, above] = [['communityDesk'], ['streetDesk', 'districtCentre']] as const satisfies readonly Duty[][]
const all = [...community, ...above]

/** What belongs to its cases: beside the heading of its piles. */
const ofCases: readonly DeskLink[] = [
  { id: 'open-matters', label: '吹哨清单', open: openMatters, desks: all },
  { id: 'open-assessment', label: '部门考核', open: openAssessment, desks: above },
]

interface LinkGroup {
  readonly title: string
  readonly links: readonly DeskLink[]
}

/** What a desk looks up or keeps of 双报到: who reports in, what they do here, what is promised and said of it. */
const groups: readonly LinkGroup[] = [
  {
    title: '双报到',
    links: [
      { id: 'open-units', label: '单位报到', open: openUnits, desks: community, waits: ['units'] },
      { id: 'open-rebalance', label: '单位调整', open: openRebalance, desks: above },
      { id: 'open-overview', label: '双报到统计', open: openOverview, desks: above },
      { id: 'open-members', label: '报到党员', open: openMembers, desks: all, waits: ['members', 'claims'] },
      { id: 'open-station', label: '月签到码', open: openStation, desks: all },
    ],
  },
  {
    title: '服务与共建',
    links: [
      { id: 'open-activities', label: '活动', open: openActivities, desks: all, waits: ['activities'] },
      {
        id: 'open-service-posts',
        label: '服务岗位',
        open: openServicePosts,
        desks: all,
        waits: ['posts', 'postClaims'],
      },
      { id: 'open-three-lists', label: '三张清单', open: openThreeLists, desks: all, waits: ['demands', 'projects'] },
      { id: 'open-wishes', label: '微心愿', open: openWishes, desks: all, waits: ['wishes'] },
      { id: 'open-bookings', label: '预约', open: openBookings, desks: all },
      { id: 'open-new-organisations', label: '两新组织', open: openNewOrganisations, desks: all },
    ],
  },
  {
    title: '会议与评议',
    links: [
      { id: 'open-body', label: '委员和会议', open: () => openBody(), desks: all, waits: ['resolutions'] },
      { id: 'open-reviews', label: '双述双评', open: openReviews, desks: all },
      { id: 'open-commitments', label: '承诺清单', open: openCommitmentList, desks: all },
      { id: 'open-model-cases', label: '典型案例', open: openModelCases, desks: all, waits: ['cases'] },
    ],
  },
]

const linksOf = (desk: PostView | null, links: readonly DeskLink[]): readonly DeskLink[] =>
  links.filter(({ desks }) => desk !== null && desks.includes(desk.duty))

export function CaseLinks({ desk }: { readonly desk: PostView | null }) {
  return (
    <View className="desk-links">
      {linksOf(desk, ofCases).map(({ id, label, open }) => (
        <TextLink key={id} id={id} onTap={open}>
          {label}
        </TextLink>
      ))}
    </View>
  )
}

export interface DeskCellsProps {
  readonly desk: PostView | null
  /** How much waits at the desk; null while nobody has said so. */
  readonly waiting: Readonly<Record<WaitingPile, number>> | null
}

/** Everything of 双报到 in cells under headings, each with how much waits there. */
export function DeskCells({ desk, waiting }: DeskCellsProps) {
  if (desk === null) return null
  return (
    <>
      {groups.map(({ title, links }) => (
        <View key={title}>
          <View className="desk-heading">{title}</View>
          <View className="desk-cells">
            {linksOf(desk, links).map(({ id, label, open, waits = [] }) => (
              <View key={id} id={id} className="desk-cell" onClick={open}>
                <View>{label}</View>
                <View className="desk-cell-count">
                  <CountBadge id={`count-${id}`} count={waits.reduce((sum, pile) => sum + (waiting?.[pile] ?? 0), 0)} />
                </View>
              </View>
            ))}
          </View>
        </View>
      ))}
    </>
  )
}
