import { View } from '@tarojs/components'
import { CountBadge } from './count-badge'
import './segments.scss'

export interface Segment<Value extends string> {
  readonly value: Value
  readonly label: string
  /** How many lie there; a red badge when `urgent`. */
  readonly count?: number
  readonly urgent?: boolean
}

export interface SegmentsProps<Value extends string> {
  readonly segments: readonly Segment<Value>[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

// More than these do not stand beside each other on a phone: they are pushed along.
const fits = 4

/** The piles of a list, side by side. */
export function Segments<Value extends string>({ segments, chosen, onChoose }: SegmentsProps<Value>) {
  return (
    <View className={`segments ${segments.length > fits ? 'segments-many' : ''}`}>
      {segments.map(({ value, label, count = 0, urgent = false }) => (
        <View
          key={value}
          id={`segment-${value}`}
          className={`segment ${value === chosen ? 'segment-chosen' : ''}`}
          onClick={() => onChoose(value)}
        >
          <View>{label}</View>
          {urgent && <CountBadge count={count} />}
          {!urgent && count > 0 && <View className="segment-count">{count > 99 ? '99+' : count}</View>}
        </View>
      ))}
    </View>
  )
}
