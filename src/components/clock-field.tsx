import { Picker, View } from '@tarojs/components'
import './clock-field.scss'

export interface FieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Shown({ label, value }: Pick<FieldProps, 'label' | 'value'>) {
  return (
    <View className="clock-field-line">
      <View className="clock-field-label">{label}</View>
      <View className="clock-field-value">{value === '' ? '请选' : value}</View>
    </View>
  )
}

/** A time of day (08:30), chosen by WeChat's own wheel. */
export function ClockField({ id, label, value, onChange }: FieldProps) {
  return (
    <Picker
      id={id}
      className="clock-field"
      mode="time"
      value={value}
      onChange={(event) => onChange(String(event.detail.value))}
    >
      <Shown label={label} value={value} />
    </Picker>
  )
}

export interface DateFieldProps extends FieldProps {
  /** No day before this one; here the wheel stands while none is chosen. */
  readonly start?: string
}

/** A date (2026-11-23); none was chosen yet where it is empty. */
export function DateField({ id, label, value, start = '', onChange }: DateFieldProps) {
  return (
    <Picker
      id={id}
      className="clock-field"
      mode="date"
      start={start}
      value={value === '' ? start : value}
      onChange={(event) => onChange(String(event.detail.value))}
    >
      <Shown label={label} value={value} />
    </Picker>
  )
}
