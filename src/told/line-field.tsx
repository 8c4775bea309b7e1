import { Input, View } from '@tarojs/components'
import { Fault } from './fault'
import './meeting.scss'

interface LineFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly placeholder: string
  /** Characters. */
  readonly most: number
  readonly type?: 'text' | 'number'
  readonly fault?: string | undefined
  readonly onChange: (value: string) => void
}

/** One line of a form with what is wrong with it. */
export function LineField({ id, label, value, placeholder, most, type = 'text', fault, onChange }: LineFieldProps) {
  return (
    <View className="meeting-field">
      <View className="told-label">{label}</View>
      <Input
        id={id}
        className="meeting-input"
        type={type}
        value={value}
        maxlength={most}
        placeholder={placeholder}
        placeholderClass="meeting-placeholder"
        onInput={(event) => onChange(event.detail.value)}
      />
      <Fault words={fault} />
    </View>
  )
}
