import { Image, View } from '@tarojs/components'
import type { MemberView } from '../../../../contract/members'
import { serverNow } from '../../../cloud/clock'
import { honourWords } from '../../../components/honour-words'
import { openMyCard } from '../../routes'
import { useCardCode } from '../../use-card-code'
import { dueByWords, hoursWords, residenceWords, unitWords } from '../../words'

interface FigureProps {
  readonly figure: string
  readonly unit: string
}

function Figure({ figure, unit }: FigureProps) {
  return (
    <View className="member-figure">
      <View className="member-figure-number">{figure}</View>
      <View>{unit}</View>
    </View>
  )
}

const doneWords = ({ done, toConfirm }: MemberView['monthly']): string => {
  if (done) return '已签到'
  return toConfirm ? '待社区核对' : '还没签到'
}

function Month({ monthly }: Pick<MemberView, 'monthly'>) {
  const { done, dueBy } = monthly
  return (
    <View className="member-figure">
      <View>本月</View>
      <View className="member-figure-word">{doneWords(monthly)}</View>
      {!done && <View>{dueByWords(dueBy, serverNow())}</View>}
    </View>
  )
}

interface RedCardProps {
  readonly member: MemberView
}

function Code({ member }: RedCardProps) {
  const { picture } = useCardCode(member)
  return (
    <View id="open-card" className="member-card-code" onClick={openMyCard}>
      <Image className="member-card-picture" src={picture} mode="aspectFit" />
    </View>
  )
}

/** The report-in card (报到证): where, from which unit, how much was served, and the code that residents scan. */
export function RedCard({ member }: RedCardProps) {
  const { state, name, minutes, services, honours, monthly } = member
  const isIn = state === 'reportedIn'
  return (
    <View id="report-in-card" className="member-card">
      <View className="member-card-head">
        <View className="member-card-words">
          <View className="member-card-line">{isIn ? `在职党员报到证 · ${name}` : '正在申请报到'}</View>
          <View className="member-card-place">{residenceWords(member)}</View>
          <View className="member-card-line">{unitWords(member)}</View>
        </View>
        {isIn && <Code member={member} />}
      </View>
      <View className="member-figures">
        <Figure figure={hoursWords(minutes)} unit="小时" />
        <Figure figure={String(services)} unit="次服务" />
        <Month monthly={monthly} />
      </View>
      {honours.length > 0 && (
        <View id="honours" className="member-honours">
          荣誉：{honourWords(honours, serverNow())}
        </View>
      )}
    </View>
  )
}
