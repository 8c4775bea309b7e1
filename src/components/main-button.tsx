import { Button } from '@nutui/nutui-react-taro'
import '@nutui/nutui-react-taro/dist/es/packages/button/style/css'
import type { ReactNode } from 'react'
import './main-button.scss'

export interface MainButtonProps {
  readonly id?: string
  /** The one main action of a page, a second one beside it, or a quiet one. */
  readonly tone?: 'main' | 'outline' | 'quiet'
  /** `row`: inside a list row. */
  readonly size?: 'page' | 'row'
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly onTap: () => void
  readonly children: ReactNode
}

export function MainButton(props: MainButtonProps) {
  const { id, tone = 'main', size = 'page', busy = false, disabled = false, onTap, children } = props
  return (
    <Button
      id={id}
      className={`main-button main-button-${tone} main-button-${size}`}
      type={tone === 'main' ? 'primary' : 'default'}
      size={size === 'page' ? 'large' : 'normal'}
      shape="round"
      loading={busy}
      disabled={disabled}
      onClick={onTap}
    >
      {children}
    </Button>
  )
}
