import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ShiftView } from '../../../../contract/administration'
import { ClockField } from '../../../components/clock-field'
import { MainButton } from '../../../components/main-button'
import { ManyChips } from '../../../components/many-chips'
import { Sheet } from '../../../components/sheet'
import { TextLink } from '../../../components/text-link'
import type { PostSheetProps } from './holder-sheet'
import { weekdayNames } from './shift-words'

const days = weekdayNames.map((label, i) => ({ value: String(i + 1), label }))
const usual: ShiftView = { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' }

interface ShiftProps {
  readonly number: number
  readonly shift: ShiftView
  readonly onChange: (shift: ShiftView) => void
  readonly onRemove: () => void
}

function Shift({ number, shift, onChange, onRemove }: ShiftProps) {
  return (
    <View className="post-shift">
      <ManyChips
        name={`day-${number}`}
        chips={days}
        chosen={shift.weekdays.map(String)}
        onChange={(chosen) => onChange({ ...shift, weekdays: chosen.map(Number) })}
      />
      <View className="post-fields">
        <ClockField
          id={`from-${number}`}
          label="从"
          value={shift.from}
          onChange={(from) => onChange({ ...shift, from })}
        />
        <ClockField id={`to-${number}`} label="到" value={shift.to} onChange={(to) => onChange({ ...shift, to })} />
      </View>
      <TextLink id={`remove-${number}`} onTap={onRemove}>
        去掉这个班次
      </TextLink>
    </View>
  )
}

function Content({ post, page }: PostSheetProps) {
  const [shifts, setShifts] = useState(post.shifts)
  return (
    <>
      <View className="post-line">
        班次以外，急事会派给在岗的人，其余的等下一个班次办。结束时间早于开始的，算到第二天。没有班次就是全天都在岗。
      </View>
      {shifts.map((shift, i) => (
        <Shift
          key={i}
          number={i}
          shift={shift}
          onChange={(changed) => setShifts(shifts.map((other, n) => (n === i ? changed : other)))}
          onRemove={() => setShifts(shifts.filter((_, n) => n !== i))}
        />
      ))}
      <TextLink id="add-shift" onTap={() => setShifts([...shifts, usual])}>
        加一个班次
      </TextLink>
      <View className="post-sheet-bar">
        <MainButton
          id="save-shifts"
          busy={page.busy}
          disabled={shifts.some(({ weekdays }) => weekdays.length === 0)}
          onTap={() => void page.setShifts(shifts)}
        >
          保存
        </MainButton>
      </View>
    </>
  )
}

/** When the post is at work. */
export function ShiftsSheet(props: PostSheetProps) {
  const { page } = props
  return (
    <Sheet title="班次" open={page.asking === 'shifts'} onClose={() => page.ask(null)}>
      <Content {...props} />
    </Sheet>
  )
}
