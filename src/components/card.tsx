import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './card.scss'

export interface CardProps {
  readonly id?: string
  readonly title?: string
  /** At the right of the title: a link or a tag. */
  readonly aside?: ReactNode
  /** A mark at the left edge for what is late. */
  readonly late?: boolean
  readonly onTap?: () => void
  readonly children?: ReactNode
}

export function Card({ id, title, aside, late = false, onTap, children }: CardProps) {
  return (
    <View id={id} className={`card ${late ? 'card-late' : ''}`} onClick={onTap}>
      {title !== undefined && (
        <View className="card-head">
          <View className="card-title">{title}</View>
          {aside}
        </View>
      )}
      {children}
    </View>
  )
}
