import { View } from '@tarojs/components'
import type { MemberView } from '../../../../contract/members'
import type { Membership } from '../../../../contract/vocabulary/membership'
import { Card } from '../../../components/card'
import { Line } from '../../../components/line'
import { Tag } from '../../../components/status-tag'
import { openCaseLibrary } from '../../../routes'
import {
  openCheckIn,
  openCommitments,
  openLedger,
  openMyCard,
  openReportIn,
  openResources,
  openSeat,
  openUnits,
} from '../../routes'
import { hoursWords } from '../../words'
import { ComingCard } from './coming-card'
import { HelpCard } from './help-card'
import { History } from './history'
import { PostsCard } from './posts-card'
import { RedCard } from './red-card'

/** What comes next with the unit; null: nothing. */
const unitNext: Readonly<Record<Membership, string | null>> = {
  asked: '等单位联系人确认您是本单位党员，不影响参加活动。',
  confirmed: null,
  declined: '单位没有确认您是本单位党员，请核对单位后在“修改资料”里改好。',
  unknownUnit: '您的单位还没有在这里登记，登记后请在“修改资料”里重新选择。',
}

interface MemberProps {
  readonly member: MemberView
}

function Waiting({ member: { community } }: MemberProps) {
  return (
    <Card id="waiting" title="等社区确认" aside={<Tag tone="wait">待社区确认</Tag>}>
      <View className="member-text">
        {community?.name}
        会核对您是不是住在这里，确认后就能报名活动、认领岗位，会在“消息”里告诉您。填错了可以先修改资料。
      </View>
    </Card>
  )
}

function CheckInCard() {
  return (
    <Card id="check-in" onTap={() => openCheckIn()}>
      <View className="member-check-in">
        <View className="member-check-in-mark">签</View>
        <View>
          <View className="member-check-in-title">到场签到</View>
          <View className="member-hint">扫现场的动态码，或在活动地点用定位签到</View>
        </View>
      </View>
    </Card>
  )
}

export interface InsideProps extends MemberProps {
  readonly onLeave: () => void
}

function Ways({ member: { state, minutes }, onLeave }: InsideProps) {
  const isIn = state === 'reportedIn'
  return (
    <Card>
      <Line id="my-hours" label="我的时长" hint={`${hoursWords(minutes)} 小时`} onTap={openLedger} />
      {isIn && <Line id="my-card" label="便民服务卡" hint="居民扫码看得到什么" onTap={openMyCard} />}
      {isIn && (
        <Line
          id="my-resources"
          label="资源和共建项目"
          hint="我能提供什么，社区需要什么"
          onTap={() => openResources()}
        />
      )}
      {isIn && <Line id="my-commitments" label="我的承诺" hint="公开承诺，居民评价" onTap={() => openCommitments()} />}
      <Line id="case-library" label="典型案例" hint="看别人怎么做，也交自己的" onTap={openCaseLibrary} />
      <Line id="my-units" label="单位报到" hint="替单位、社会组织、物业到社区报到" onTap={openUnits} />
      <Line id="my-seat" label="兼职委员" hint="会议、决议任务、年度述职，凭邀请码进入" onTap={openSeat} />
      <Line id="change-facts" label="修改资料" onTap={() => openReportIn('facts')} />
      <Line id="transfer" label="转社区、改网格" hint="时长和记录都带走" onTap={() => openReportIn('transfer')} />
      <Line id="leave" label={isIn ? '退出报到' : '撤回申请'} onTap={onLeave} />
    </Card>
  )
}

/** For who has asked a community or has reported in: the card, what is on, and what else can be done. */
export function Inside(props: InsideProps) {
  const { member } = props
  const isIn = member.state === 'reportedIn'
  const next = member.membership === null ? null : unitNext[member.membership]
  return (
    <>
      <RedCard member={member} />
      {!isIn && <Waiting member={member} />}
      {next !== null && <View className="member-next">{next}</View>}
      {isIn && (
        <>
          <PostsCard />
          <HelpCard />
        </>
      )}
      <CheckInCard />
      {isIn && <ComingCard />}
      <Ways {...props} />
      <History events={member.events} />
    </>
  )
}
