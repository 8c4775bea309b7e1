import { View } from '@tarojs/components'
import type { DueView } from '../../contract/requests'
import { serverNow } from '../cloud/clock'
import { useElder } from '../hooks/use-elder'
import { dueWords } from '../time/due'
import { Tag } from './status-tag'
import './due-text.scss'

/** A line that says until when: 今天 17:30 前办结，还剩 3 小时 */
export function DueText({ due }: { readonly due: DueView }) {
  const words = dueWords(due, serverNow(), useElder())
  return (
    <View className={`due-text ${words.late ? 'due-text-late' : ''}`}>
      <View className="due-text-by">{words.by}</View>
      <View>{words.left}</View>
    </View>
  )
}

/** The same for a list row: 还剩 3 小时 */
export function DueTag({ due }: { readonly due: DueView }) {
  const words = dueWords(due, serverNow())
  return <Tag tone={words.late ? 'late' : 'wait'}>{words.left}</Tag>
}
