import { View } from '@tarojs/components'
import './line.scss'

export interface LineProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly onTap: () => void
}

/** A line of a card that leads somewhere. */
export function Line({ id, label, hint, onTap }: LineProps) {
  return (
    <View id={id} className="line" onClick={onTap}>
      <View className="line-words">
        <View className="line-label">{label}</View>
        {hint !== undefined && <View className="line-hint">{hint}</View>}
      </View>
      <View className="line-arrow">›</View>
    </View>
  )
}
