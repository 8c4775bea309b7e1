import { View } from '@tarojs/components'
import './told.scss'

/** What is wrong with a field, under it. */
export function Fault({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : <View className="told-fault">{words}</View>
}
