import { View } from '@tarojs/components'
import type { RowsQuery } from '../hooks/use-rows'
import './meeting.scss'

/** That a list goes on. */
export function More<T>({ list: { data, loadingMore } }: { readonly list: RowsQuery<T> }) {
  if (!data?.next) return null
  return <View className="meeting-more">{loadingMore ? '正在读取' : '上拉看更多'}</View>
}
