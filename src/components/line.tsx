import { View } from '@tarojs/components'
import { CountBadge } from './count-badge'
import './line.scss'

export interface LineProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** How many wait there for the reader. */
  readonly count?: number
  readonly onTap: () => void
}

/** A line of a card that leads somewhere. */
export function Line({ id, label, hint, count = 0, onTap }: LineProps) {
  return (
    <View id={id} className="line" onClick={onTap}>
      <View className="line-words">
        <View className="line-label">{label}</View>
        {hint !== undefined && <View className="line-hint">{hint}</View>}
      </View>
      <CountBadge id={`count-${id}`} count={count} />
      <View className="line-arrow">›</View>
    </View>
  )
}
