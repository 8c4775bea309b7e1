import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './button-bar.scss'

/** The page's actions, fixed at the thumb; give it to PageFrame as `bar`. */
export function ButtonBar({ children }: { readonly children: ReactNode }) {
  return <View className="button-bar">{children}</View>
}
