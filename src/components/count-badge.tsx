import { View } from '@tarojs/components'
import './count-badge.scss'

/** How many wait, in red; nothing when nothing does. */
export function CountBadge({ id, count }: { readonly id?: string; readonly count: number }) {
  if (count === 0) return null
  return (
    <View id={id} className="count-badge">
      {count > 99 ? '99+' : count}
    </View>
  )
}
