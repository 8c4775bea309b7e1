import { View } from '@tarojs/components'
import { countOf, piles, type Counts, type Group } from './groups'

export interface PilesProps {
  readonly chosen: Group
  readonly counts: Counts | null
  readonly onChoose: (group: Group) => void
}

/** All piles at a glance, each with how much lies there. */
export function Piles({ chosen, counts, onChoose }: PilesProps) {
  return (
    <View className="piles">
      {piles.map(({ group, label, urgent }) => {
        const count = countOf(group, counts)
        const isLate = urgent === true && count !== null && count > 0
        return (
          <View
            key={group}
            id={`pile-${group}`}
            className={`pile ${group === chosen ? 'pile-chosen' : ''}`}
            onClick={() => onChoose(group)}
          >
            {count !== null && <View className={`pile-count ${isLate ? 'pile-urgent' : ''}`}>{count}</View>}
            <View className="pile-label">{label}</View>
          </View>
        )
      })}
    </View>
  )
}
