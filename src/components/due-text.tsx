import { View } from '@tarojs/components'
import type { DueView } from '../../contract/requests'
import { serverNow } from '../cloud/clock'
import { useElder } from '../hooks/use-elder'
import { dueWords, latestWords } from '../time/due'
import { Tag } from './status-tag'
import './due-text.scss'

/** A line that says until when: 还剩 3 小时（今天 17:30 前办结） */
export function DueText({ due }: { readonly due: DueView }) {
  const words = dueWords(due, serverNow(), useElder())
  return (
    <View className={`due-text ${words.late ? 'due-text-late' : ''}`}>
      <View className="due-text-left">{words.left}</View>
      <View>（{words.by}）</View>
    </View>
  )
}

/** The same for a list row; what is late says only by how much: 已超 2 天 */
export function DueTag({ due }: { readonly due: DueView }) {
  const { left, by, late } = dueWords(due, serverNow())
  return (
    <View className="due-tag">
      <Tag tone={late ? 'late' : 'wait'}>{late ? left : `${left}（${by}）`}</Tag>
    </View>
  )
}

/** What a resident wants to know while nobody has begun: 最晚 12 月 1 日 17:30 前办结. */
export function LatestText({ at }: { readonly at: Date | null }) {
  const elder = useElder()
  const words = at && latestWords(at, serverNow(), elder)
  return words && <View className="due-latest">{words}</View>
}
