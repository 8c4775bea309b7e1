import { View } from '@tarojs/components'
import type { PostView } from '../../../../contract/people'
import type { Duty } from '../../../../contract/vocabulary/duty'
import { TextLink } from '../../../components/text-link'
import {
  openActivities,
  openAssessment,
  openBody,
  openMatters,
  openMembers,
  openModelCases,
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
}

const [community, above] = [['communityDesk'], ['streetDesk', 'districtCentre']] as const satisfies readonly Duty[][]
const all = [...community, ...above]

/** What a desk looks up or keeps: beside its name what belongs to its cases, below its piles what belongs to 双报到. */
const links: Readonly<Record<'cases' | 'reportingIn', readonly DeskLink[]>> = {
  cases: [
    { id: 'open-matters', label: '吹哨清单', open: openMatters, desks: all },
    { id: 'open-assessment', label: '部门考核', open: openAssessment, desks: above },
  ],
  reportingIn: [
    { id: 'open-units', label: '单位报到', open: openUnits, desks: community },
    { id: 'open-rebalance', label: '单位调整', open: openRebalance, desks: above },
    { id: 'open-overview', label: '双报到统计', open: openOverview, desks: above },
    { id: 'open-members', label: '报到党员', open: openMembers, desks: all },
    { id: 'open-activities', label: '活动', open: openActivities, desks: all },
    { id: 'open-service-posts', label: '服务岗位', open: openServicePosts, desks: all },
    { id: 'open-three-lists', label: '三张清单', open: openThreeLists, desks: all },
    { id: 'open-wishes', label: '微心愿', open: openWishes, desks: all },
    { id: 'open-body', label: '委员和会议', open: () => openBody(), desks: all },
    { id: 'open-reviews', label: '双述双评', open: openReviews, desks: all },
    { id: 'open-model-cases', label: '典型案例', open: openModelCases, desks: all },
    { id: 'open-station', label: '月签到码', open: openStation, desks: all },
  ],
}

export interface DeskLinksProps {
  readonly about: keyof typeof links
  readonly desk: PostView | null
}

export function DeskLinks({ about, desk }: DeskLinksProps) {
  const mine = links[about].filter(({ desks }) => desk !== null && desks.includes(desk.duty))
  return (
    <View className="desk-links">
      {mine.map(({ id, label, open }) => (
        <TextLink key={id} id={id} onTap={open}>
          {label}
        </TextLink>
      ))}
    </View>
  )
}
