import { View } from '@tarojs/components'
import { unitOrder, type UnitFigures } from '../../../../contract/overview'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { GradeTag } from '../../../components/grade-tag'
import { TextLink } from '../../../components/text-link'
import { openUnitCard } from '../../routes'
import { FiguresPage, isCounted } from './figures-page'
import { ScopeBar } from './scope-bar'
import { useParticipation } from './use-figures'
import type { Scope } from './use-scope'

const orders = { checkInRate: '签到率', reportedInRate: '报到率', minutes: '服务时长' } as const

const percent = (rate: number): string => `${Math.round(rate * 1000) / 10}%`
const hours = (minutes: number): string => String(Math.round(minutes / 6) / 10)

interface RateProps {
  readonly label: string
  readonly rate: number
  readonly part: number
  readonly whole: number
  /** What is said where there is nobody to count. */
  readonly none: string
}

const nobody = '还没有人报到'

function Rate({ label, rate, part, whole, none }: RateProps) {
  const of = whole === 0 ? none : `${part} / ${whole} 人`
  return (
    <View className="overview-rate">
      <View className="overview-rate-value">{whole === 0 ? '—' : percent(rate)}</View>
      <View className="overview-line">{label}</View>
      <View className="overview-line">{of}</View>
    </View>
  )
}

function UnitCard({ row }: { readonly row: UnitFigures }) {
  const { unit, name, community, declared, members, reportedIn, checkedIn, claimed, services, minutes, grade } = row
  return (
    <Card
      id={`unit-${unit}`}
      title={name}
      aside={grade === null ? undefined : <GradeTag grade={grade} />}
      onTap={() => openUnitCard(unit)}
    >
      <View className="overview-line">{community.name}</View>
      <View className="overview-rates">
        <Rate
          label="报到率"
          rate={row.reportedInRate}
          part={reportedIn}
          whole={Math.max(declared, members)}
          none={nobody}
        />
        <Rate
          label="当月签到率"
          rate={row.checkInRate}
          part={checkedIn}
          whole={reportedIn - claimed}
          none={claimed > 0 ? '都待确认' : nobody}
        />
      </View>
      {claimed > 0 && <View className="overview-line">另有 {claimed} 人补传了签到，等社区确认，不算未签到</View>}
      <View className="overview-line">
        单位已确认 {members} 人，本季服务 {services} 次、{hours(minutes)} 小时
      </View>
      <View className="overview-line">
        承诺 {row.commitments} 项，完成 {row.completed} 项
      </View>
    </Card>
  )
}

/** How far units take part, the lowest or the highest first. */
export function ParticipationPart({ scope, head }: { readonly scope: Scope; readonly head: JSX.Element }) {
  const page = useParticipation(scope)
  const { order, chooseOrder, lowestFirst, turn, head: shown } = page
  return (
    <FiguresPage
      page={page}
      head={head}
      isCounted={isCounted(shown)}
      above={
        <>
          <ScopeBar scope={scope} shown={shown} />
          <View className="overview-row overview-filter">
            <Chips
              chips={unitOrder.options.map((value) => ({ value, label: orders[value] }))}
              chosen={order}
              onChoose={(value) => chooseOrder(unitOrder.parse(value))}
            />
            <TextLink id="turn" onTap={turn}>
              {lowestFirst ? '低到高 ↑' : '高到低 ↓'}
            </TextLink>
          </View>
        </>
      }
      empty="这里还没有报到的单位。"
      row={(row) => <UnitCard key={row.id} row={row} />}
    />
  )
}
