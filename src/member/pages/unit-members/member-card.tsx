import { View } from '@tarojs/components'
import type { MemberRow } from '../../../../contract/members'
import { memberStateLabels } from '../../../../contract/vocabulary/member-state'
import { skillLabels } from '../../../../contract/vocabulary/skill'
import { serverNow } from '../../../cloud/clock'
import { Card } from '../../../components/card'
import { honourWords } from '../../../components/honour-words'
import { MainButton } from '../../../components/main-button'
import { Tag } from '../../../components/status-tag'
import { agoWords, joined } from '../../../time/words'
import { hoursWords } from '../../words'
import type { UnitMembers } from './use-unit-members'

interface MemberCardProps {
  readonly row: MemberRow
  readonly page: UnitMembers
}

function Steps({ row, page: { busy, confirm, setDeclining } }: MemberCardProps) {
  return (
    <View className="unit-members-steps">
      <MainButton id={`decline-${row.id}`} tone="quiet" size="row" disabled={busy} onTap={() => setDeclining(row)}>
        不是本单位
      </MainButton>
      {row.membership === 'asked' && (
        <MainButton id={`confirm-${row.id}`} size="row" busy={busy} onTap={() => void confirm(row)}>
          确认
        </MainButton>
      )}
    </View>
  )
}

/** One who says that he is a member of the unit: who he is, where he reports in, what he does. */
export function MemberCard({ row, page }: MemberCardProps) {
  const { id, name, phone, state, communityName, skills, minutes, honours, askedAt } = row
  const done =
    row.membership === 'confirmed' ? `服务 ${hoursWords(minutes)} 小时` : joined(agoWords(askedAt, serverNow()), '填写')
  return (
    <Card
      id={`member-${id}`}
      title={name}
      aside={<Tag tone={state === 'reportedIn' ? 'ok' : 'mute'}>{memberStateLabels[state]}</Tag>}
    >
      <View className="unit-members-line">{[phone, communityName, done].filter(Boolean).join(' · ')}</View>
      {skills.length > 0 && (
        <View className="unit-members-line">特长：{skills.map((each) => skillLabels[each]).join('、')}</View>
      )}
      {honours.length > 0 && <View className="unit-members-line">荣誉：{honourWords(honours, serverNow())}</View>}
      <Steps row={row} page={page} />
    </Card>
  )
}
