import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './done.scss'

export interface DoneProps {
  /** Whether it has arrived; without it there is no tick. */
  readonly arrived?: boolean
  readonly title: string
  /** What happens next and when. */
  readonly lines: readonly string[]
  /** Where to go from here. */
  readonly children: ReactNode
}

/** What stands in the place of a form that was sent. */
export function Done({ arrived = true, title, lines, children }: DoneProps) {
  return (
    <View className="done">
      {arrived && <View className="done-mark">✓</View>}
      <View className="done-title">{title}</View>
      {lines.map((line) => (
        <View key={line} className="done-line">
          {line}
        </View>
      ))}
      {children}
    </View>
  )
}
