import { View } from '@tarojs/components'
import { serviceClass, serviceClassLabels } from '../../../../contract/vocabulary/service-class'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { NumberField, type NumberFieldProps } from '../../limit-fields'
import { Honours } from './honours'
import './index.scss'
import { useHours, type Hours, type HoursDraft } from './use-hours'

interface LineProps extends Omit<NumberFieldProps, 'placeholder'> {
  readonly label: string
}

function NumberLine({ label, ...field }: LineProps) {
  return (
    <View className="hours-line">
      <View>{label}</View>
      <NumberField {...field} placeholder="多少" />
    </View>
  )
}

interface PartProps {
  readonly draft: HoursDraft
  readonly change: Hours['change']
}

function Points({ draft: { points }, change }: PartProps) {
  return (
    <Card title="每服务 1 小时得多少积分">
      {serviceClass.options.map((one) => (
        <NumberLine
          key={one}
          id={`points-${one}`}
          label={serviceClassLabels[one]}
          unit="分"
          value={points[one]}
          onChange={(value) => change((before) => ({ points: { ...before.points, [one]: value } }))}
        />
      ))}
    </Card>
  )
}

function Day({ draft: { hoursADay, pointsADay }, change }: PartProps) {
  return (
    <Card title="一天最多记多少">
      <NumberLine
        id="hours-a-day"
        label="服务时长"
        unit="小时"
        value={hoursADay}
        onChange={(value) => change(() => ({ hoursADay: value }))}
      />
      <NumberLine
        id="points-a-day"
        label="积分"
        unit="分"
        value={pointsADay}
        onChange={(value) => change(() => ({ pointsADay: value }))}
      />
    </Card>
  )
}

const numerals = '一二三四五六七'

function Stars({ draft: { stars }, change }: PartProps) {
  return (
    <Card title="累计多少小时得几星">
      {stars.map((hours, n) => (
        <NumberLine
          key={numerals[n]}
          id={`star-${String(n + 1)}`}
          label={`${numerals[n] ?? ''}星`}
          unit="小时"
          value={hours}
          onChange={(value) => change((before) => ({ stars: before.stars.with(n, value) }))}
        />
      ))}
    </Card>
  )
}

function Rules() {
  const { query, draft, change, isTouched, trouble, save, busy } = useHours()
  return (
    <PageFrame
      bar={
        <ButtonBar>
          <MainButton id="save-hours" busy={busy} disabled={!isTouched} onTap={() => void save()}>
            保存
          </MainButton>
        </ButtonBar>
      }
    >
      <QueryView query={query}>
        {() =>
          draft && (
            <>
              <View className="hours-hint">
                改了以后只管新记的服务，已经记下的时长和积分不变；星级和荣誉按新的规则算，往年的荣誉也是。
              </View>
              {trouble !== null && <View className="hours-trouble">{trouble}</View>}
              <Points draft={draft} change={change} />
              <Day draft={draft} change={change} />
              <Stars draft={draft} change={change} />
              <Honours draft={draft} change={change} />
            </>
          )
        }
      </QueryView>
    </PageFrame>
  )
}

/** What hours of service are worth, for administrators. */
export default function HoursPage() {
  return (
    <StaffOnly workplace="admin">
      <Rules />
    </StaffOnly>
  )
}
