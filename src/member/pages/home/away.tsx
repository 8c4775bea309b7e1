import { View } from '@tarojs/components'
import type { MemberView } from '../../../../contract/members'
import { memberEventLabels } from '../../../../contract/vocabulary/member-event'
import { Card } from '../../../components/card'
import { Line } from '../../../components/line'
import { MainButton } from '../../../components/main-button'
import { openLedger, openReportIn, openSeat, openUnits } from '../../routes'
import { hoursWords } from '../../words'
import { History } from './history'

/** Why he is in no community any more, in one line. */
const lastWords = ({ events: [last] }: MemberView): string =>
  last === undefined ? '' : [memberEventLabels[last.type], last.about, last.note].filter(Boolean).join('：')

/** For who is in no community: what it is about, and the way in. */
export function Away({ member }: { readonly member: MemberView | null }) {
  return (
    <>
      <Card title="在职党员报到">
        <View className="member-text">
          在职党员到自己住的社区报到，工作之余为邻居办点事。报到后可以报名社区活动、到场签到、记录服务时长。
        </View>
        {member !== null && <View className="member-hint">{lastWords(member)}</View>}
        <View className="member-main">
          <MainButton id="report-in" onTap={() => openReportIn()}>
            我要报到
          </MainButton>
        </View>
      </Card>
      <Card>
        {member !== null && member.minutes > 0 && (
          <Line id="my-hours" label="我的时长" hint={`${hoursWords(member.minutes)} 小时`} onTap={openLedger} />
        )}
        <Line id="my-units" label="单位报到" hint="替单位、社会组织、物业到社区报到" onTap={openUnits} />
        <Line id="my-seat" label="兼职委员" hint="会议、决议任务、年度述职，凭邀请码进入" onTap={openSeat} />
      </Card>
      {member !== null && <History events={member.events} />}
    </>
  )
}
