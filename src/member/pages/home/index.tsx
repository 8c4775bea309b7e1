import { View } from '@tarojs/components'
import type { MemberView } from '../../../../contract/members'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { TextSheet } from '../../../components/text-sheet'
import { promisesOnLeaving } from '../../standing'
import { Away } from './away'
import './index.scss'
import { Inside } from './inside'
import { useMemberHome, type MemberHome } from './use-member-home'

const mostWords = 100
const suggestions = ['搬家了', '工作调到外地', '社区填错了']

interface LeaveProps {
  readonly member: MemberView
  readonly home: MemberHome
}

function LeaveSheet({ member, home: { leaving, setLeaving, leave, busy } }: LeaveProps) {
  const words = member.state === 'reportedIn' ? '退出报到' : '撤回申请'
  return (
    <TextSheet
      title={words}
      open={leaving}
      placeholder="请写明原因，社区会看到。时长和记录会留着，报名和认领的会让给别人"
      most={mostWords}
      suggestions={suggestions}
      confirm={words}
      busy={busy}
      onConfirm={(reason) => void leave(member.version, reason)}
      onClose={() => setLeaving(false)}
    >
      {member.state === 'reportedIn' && <View className="member-hint member-leaving">{promisesOnLeaving}</View>}
    </TextSheet>
  )
}

/** 双报到: where an in-service party member stands with his community, and what he can do there. */
export default function MemberHomePage() {
  const home = useMemberHome()
  return (
    <PageFrame>
      <QueryView query={home.query}>
        {({ member }) =>
          member === null || member.state === 'away' ? (
            <Away member={member} />
          ) : (
            <>
              <Inside member={member} onLeave={() => home.setLeaving(true)} />
              <LeaveSheet member={member} home={home} />
            </>
          )
        }
      </QueryView>
    </PageFrame>
  )
}
