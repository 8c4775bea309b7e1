import { View } from '@tarojs/components'
import type { ActivityRow } from '../../contract/activities'
import './quota-bar.scss'

/** How many places are taken, as a bar and in words. */
export function QuotaBar({ row: { taken, quota, waiting } }: { readonly row: ActivityRow }) {
  const share = Math.min(100, Math.round((taken / quota) * 100))
  return (
    <View className="quota">
      <View className="quota-bar">
        <View className="quota-taken" style={{ width: `${share}%` }} />
      </View>
      <View className="quota-words">{`报名 ${taken} / ${quota} 人${waiting > 0 ? `，候补 ${waiting} 人` : ''}`}</View>
    </View>
  )
}
