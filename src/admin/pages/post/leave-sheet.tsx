import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffView } from '../../../../contract/administration'
import { serverNow } from '../../../cloud/clock'
import { MainButton } from '../../../components/main-button'
import { Sheet } from '../../../components/sheet'
import { TextLink } from '../../../components/text-link'
import { chinaDate, chinaMoment } from '../../../time/moment'
import { ClockField, DateField } from '../../../components/clock-field'
import { StaffPicker } from '../../staff-picker'
import type { PostSheetProps } from './holder-sheet'

interface DayTime {
  readonly date: string
  readonly clock: string
}

interface DayTimeProps {
  readonly id: string
  readonly label: string
  readonly value: DayTime
  readonly onChange: (value: DayTime) => void
}

function DayTimeField({ id, label, value, onChange }: DayTimeProps) {
  return (
    <>
      <View className="post-label">{label}</View>
      <View className="post-fields">
        <DateField
          id={`${id}-date`}
          label="日期"
          value={value.date}
          onChange={(date) => onChange({ ...value, date })}
        />
        <ClockField
          id={`${id}-clock`}
          label="时间"
          value={value.clock}
          onChange={(clock) => onChange({ ...value, clock })}
        />
      </View>
    </>
  )
}

const isoOf = ({ date, clock }: DayTime): string => chinaMoment(date, clock).toISOString()

function StandIn({
  chosen,
  onChoose,
}: {
  readonly chosen: StaffView | null
  readonly onChoose: (who: StaffView | null) => void
}) {
  if (chosen === null)
    return (
      <>
        <View className="post-label">谁顶岗（不选就由代班人负责）</View>
        <StaffPicker onChoose={onChoose} />
      </>
    )
  return (
    <View className="post-entry">
      <View id="stand-in">{`${chosen.name}顶岗`}</View>
      <TextLink id="other-stand-in" onTap={() => onChoose(null)}>
        换一位
      </TextLink>
    </View>
  )
}

function Content({ page }: PostSheetProps) {
  const today = chinaDate(serverNow())
  const [from, setFrom] = useState<DayTime>({ date: today, clock: '08:30' })
  const [to, setTo] = useState<DayTime>({ date: today, clock: '17:30' })
  const [standIn, setStandIn] = useState<StaffView | null>(null)
  const isBackwards = isoOf(to) <= isoOf(from)
  return (
    <>
      <DayTimeField id="leave-from" label="什么时候开始" value={from} onChange={setFrom} />
      <DayTimeField id="leave-to" label="什么时候返岗" value={to} onChange={setTo} />
      {isBackwards && <View className="post-trouble">返岗时间要晚于请假开始</View>}
      <StandIn chosen={standIn} onChoose={setStandIn} />
      <View className="post-sheet-bar">
        <MainButton
          id="save-leave"
          busy={page.busy}
          disabled={isBackwards}
          onTap={() => void page.setLeave({ from: isoOf(from), to: isoOf(to), standIn })}
        >
          登记请假
        </MainButton>
      </View>
    </>
  )
}

/** From when to when the holder is away, and who stands in. */
export function LeaveSheet(props: PostSheetProps) {
  const { page } = props
  return (
    <Sheet title="登记请假" open={page.asking === 'leave'} onClose={() => page.ask(null)}>
      <Content {...props} />
    </Sheet>
  )
}
