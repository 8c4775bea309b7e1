import { View } from '@tarojs/components'
import type { NoticeView } from '../../../contract/inbox'
import { serverNow } from '../../cloud/clock'
import { Card } from '../../components/card'
import { Tag } from '../../components/status-tag'
import { agoWords } from '../../time/words'

export function NoticeCard({ notice, onOpen }: { readonly notice: NoticeView; readonly onOpen: () => void }) {
  return (
    <Card
      id={`notice-${notice.id}`}
      title={notice.title}
      aside={notice.read ? undefined : <Tag tone="late">未读</Tag>}
      onTap={onOpen}
    >
      <View className="notice-text">{notice.text}</View>
      <View className="notice-when">{agoWords(notice.at, serverNow())}</View>
    </Card>
  )
}
