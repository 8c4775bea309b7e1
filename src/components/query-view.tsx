import { Skeleton } from '@nutui/nutui-react-taro'
import '@nutui/nutui-react-taro/dist/es/packages/skeleton/style/css'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { PhoneRefusal } from '../cloud/result'
import type { Query } from '../hooks/use-query'
import { openReportingIn } from '../routes'
import { Card } from './card'
import { MainButton } from './main-button'
import './query-view.scss'

/** Grey lines in the shape of cards. */
export function LoadingCards({ count = 3 }: { readonly count?: number }) {
  return (
    <View className="loading-cards">
      {Array.from({ length: count }, (_, index) => (
        <Card key={index}>
          <Skeleton width="50%" height="17px" animated />
          <Skeleton rows={2} animated />
        </Card>
      ))}
    </View>
  )
}

export interface NothingYetProps {
  /** One sentence. */
  readonly text: string
  /** The action that fills it. */
  readonly action?: string
  readonly onTap?: () => void
}

export function NothingYet({ text, action, onTap }: NothingYetProps) {
  return (
    <View className="nothing-yet">
      <View className="nothing-yet-text">{text}</View>
      {action !== undefined && onTap !== undefined && (
        <MainButton id="nothing-yet-action" size="row" onTap={onTap}>
          {action}
        </MainButton>
      )}
    </View>
  )
}

/** What has to be done first, where asking again would not help. */
const first: Partial<Record<PhoneRefusal['code'], { readonly action: string; readonly open: () => void }>> = {
  reportInFirst: { action: '去双报到', open: openReportingIn },
}

function CouldNotLoad({ refusal, onRetry }: { readonly refusal: PhoneRefusal; readonly onRetry: () => void }) {
  const before = first[refusal.code]
  if (before !== undefined) return <NothingYet text={refusal.message} action={before.action} onTap={before.open} />
  return (
    <View className="nothing-yet">
      <View className="nothing-yet-text">{refusal.message}</View>
      <MainButton id="retry" size="row" onTap={onRetry}>
        再试一次
      </MainButton>
    </View>
  )
}

export interface QueryViewProps<T> {
  readonly query: Query<T>
  /** Shown while nothing was heard yet. */
  readonly loading?: ReactNode
  readonly isEmpty?: (data: T) => boolean
  readonly empty?: ReactNode
  readonly children: (data: T) => ReactNode
}

/** The states of what a page asked for: loading, could not load, empty, there. What was heard once stays visible. */
export function QueryView<T>({ query, loading = <LoadingCards />, isEmpty, empty, children }: QueryViewProps<T>) {
  const { data, refusal, reload } = query
  if (data === null) {
    return refusal === null ? <>{loading}</> : <CouldNotLoad refusal={refusal} onRetry={() => void reload()} />
  }
  return (
    <>
      {refusal !== null && <View className="query-stale">{refusal.message}</View>}
      {isEmpty?.(data) === true ? empty : children(data)}
    </>
  )
}
