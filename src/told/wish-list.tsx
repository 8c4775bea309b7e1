import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { WishRow } from '../../contract/wishes'
import { NothingYet, QueryView } from '../components/query-view'
import type { RowsQuery } from '../hooks/use-rows'
import { WishCard } from './wish-card'

export interface WishListProps {
  readonly list: RowsQuery<WishRow>
  /** What is said when there is none. */
  readonly empty: string
  /** What can be done with one. */
  readonly steps: (wish: WishRow) => ReactNode
}

/** Wishes, one below the other, page after page. */
export function WishList({ list, empty, steps }: WishListProps) {
  return (
    <QueryView query={list} isEmpty={({ rows }) => rows.length === 0} empty={<NothingYet text={empty} />}>
      {({ rows, next }) => (
        <>
          {rows.map((wish) => (
            <WishCard key={wish.id} wish={wish}>
              {steps(wish)}
            </WishCard>
          ))}
          {next !== null && <View className="wish-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
        </>
      )}
    </QueryView>
  )
}
