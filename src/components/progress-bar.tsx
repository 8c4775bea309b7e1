import { View } from '@tarojs/components'
import './progress-bar.scss'

/** How far something long has come. @param percent 0 to 100 */
export function ProgressBar({ label, percent }: { readonly label: string; readonly percent: number }) {
  return (
    <View className="progress-bar">
      <View className="progress-bar-words">
        <View>{label}</View>
        <View>{percent}%</View>
      </View>
      <View className="progress-bar-track">
        <View className="progress-bar-done" style={{ width: `${percent}%` }} />
      </View>
    </View>
  )
}
