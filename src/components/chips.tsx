import { View } from '@tarojs/components'
import './chips.scss'

export interface Chip {
  readonly value: string
  readonly label: string
}

export interface ChipsProps {
  readonly chips: readonly Chip[]
  readonly chosen: string | null
  readonly onChoose: (value: string) => void
}

/** A few answers side by side, one of them chosen. */
export function Chips({ chips, chosen, onChoose }: ChipsProps) {
  return (
    <View className="chips">
      {chips.map(({ value, label }) => (
        <View
          key={value}
          id={`chip-${value}`}
          className={`chip ${value === chosen ? 'chip-chosen' : ''}`}
          onClick={() => onChoose(value)}
        >
          {label}
        </View>
      ))}
    </View>
  )
}
