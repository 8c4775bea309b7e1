import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useElder } from '../hooks/use-elder'
import { OfflineLine } from './offline-line'
import './page-frame.scss'

export interface PageFrameProps {
  /** Drawn over the whole width above the content: a hero, tabs. */
  readonly head?: ReactNode
  /** Fixed at the foot: a ButtonBar. */
  readonly bar?: ReactNode
  readonly children: ReactNode
}

/** What every page stands in: the reader's type size, the offline line, room for the bar. */
export function PageFrame({ head, bar, children }: PageFrameProps) {
  const isElder = useElder()
  return (
    <View className={`page-frame ${isElder ? 'elder' : 'standard'}`}>
      {head}
      <OfflineLine />
      <View className={`page-frame-body ${bar === undefined ? '' : 'page-frame-above-bar'}`}>{children}</View>
      {bar}
    </View>
  )
}
