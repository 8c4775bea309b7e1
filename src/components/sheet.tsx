import { Popup } from '@nutui/nutui-react-taro'
import '@nutui/nutui-react-taro/dist/es/packages/overlay/style/css'
import '@nutui/nutui-react-taro/dist/es/packages/popup/style/css'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './sheet.scss'

export interface SheetProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Stays at the thumb while what is above it scrolls. */
export function SheetFoot({ children }: { readonly children: ReactNode }) {
  return <View className="sheet-foot">{children}</View>
}

/** A part of the page that comes up from below for one question; empty until it is opened. */
export function Sheet({ title, open, onClose, children }: SheetProps) {
  return (
    <Popup visible={open} position="bottom" round destroyOnClose onClose={onClose}>
      <View className="sheet">
        <View className="sheet-head">
          <View className="sheet-title">{title}</View>
          <View className="sheet-close" onClick={onClose}>
            关闭
          </View>
        </View>
        {children}
      </View>
    </Popup>
  )
}
