import { View } from '@tarojs/components'
import { TextLink } from '../components/text-link'
import { confirm } from '../device/dialog'

/** Said where something written before is there again. */
export function Restored({ onAnew }: { readonly onAnew: () => void }) {
  const ask = async () => {
    if (await confirm('清空已写的内容，重新写吗', '清空')) onAnew()
  }
  return (
    <View className="told-restored">
      <View>接着上次没写完的</View>
      <TextLink id="start-anew" onTap={() => void ask()}>
        重新写
      </TextLink>
    </View>
  )
}
