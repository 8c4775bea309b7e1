import type { MemberView } from '../../../../contract/members'
import { MainButton } from '../../../components/main-button'
import { Done } from '../../../told/done'
import { backToHome } from '../../routes'

/** What has come of it, and what happens next. */
export function Sent({ member: { state, community, unit, membership } }: { readonly member: MemberView }) {
  const isKnown = state === 'reportedIn'
  const lines = [
    isKnown
      ? '还在原来的社区，不用再确认'
      : `${community?.name ?? '社区'}会核对您是不是住在这里，确认后在“消息”里告诉您`,
    ...(membership === 'asked' ? [`${unit?.name ?? '单位'}的联系人会确认您是本单位党员`] : []),
  ]
  return (
    <Done title={isKnown ? '已改好' : '已申请，等社区确认'} lines={lines}>
      <MainButton id="see-home" onTap={backToHome}>
        看我的报到
      </MainButton>
    </Done>
  )
}
