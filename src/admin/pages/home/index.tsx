import { Card } from '../../../components/card'
import { Line } from '../../../components/line'
import { PageFrame } from '../../../components/page-frame'
import { StaffOnly } from '../../../components/staff-only'
import {
  openAccessItems,
  openCalendar,
  openHours,
  openLimits,
  openMatters,
  openPosts,
  openPostTable,
  openRedrawings,
  openReporting,
  openRules,
  openTry,
} from '../../routes'

/** Where an administrator finds what he looks after. */
export default function AdminHomePage() {
  return (
    <StaffOnly workplace="admin">
      <PageFrame>
        <Card title="派单">
          <Line id="open-rules" label="派单规则" hint="什么事先派给谁" onTap={openRules} />
          <Line id="open-try" label="试一试" hint="看一个地点的事会派给谁" onTap={openTry} />
        </Card>
        <Card title="岗位">
          <Line id="open-posts" label="岗位值班" hint="持岗、代班、请假、移交" onTap={openPosts} />
        </Card>
        <Card title="网格">
          <Line id="open-redrawings" label="调整网格" hint="合并、拆分、改名" onTap={openRedrawings} />
        </Card>
        <Card title="时间">
          <Line id="open-calendar" label="工作日历" hint="放假、调休、办公时间" onTap={openCalendar} />
          <Line id="open-limits" label="办理时限" hint="每一步多久办完，什么时候提醒" onTap={openLimits} />
        </Card>
        <Card title="双报到">
          <Line id="open-reporting" label="双报到设置" hint="每个社区接收几家单位" onTap={openReporting} />
          <Line id="open-hours" label="服务时长规则" hint="积分、每天最多、星级、荣誉" onTap={openHours} />
          <Line id="open-post-table" label="岗位表" hint="八类服务岗位，发布和提岗位时可以选" onTap={openPostTable} />
        </Card>
        <Card title="清单">
          <Line id="open-matters" label="吹哨事项" hint="什么事能吹哨，叫哪些单位来" onTap={openMatters} />
          <Line id="open-access" label="社区准入清单" hint="什么事可以交给社区" onTap={openAccessItems} />
        </Card>
      </PageFrame>
    </StaffOnly>
  )
}
