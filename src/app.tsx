import { configure } from '@nutui/icons-react-taro'
import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { connect } from './cloud/connect'
import { restoreElder } from './cloud/elder'
import { loadSettings, refreshMe, restoreSession } from './cloud/session'
import { sendWaiting } from './cloud/submit'
import { toast } from './device/dialog'
import { watchNetwork } from './device/network'
import './app.scss'

// The icons' own element, <i>, does not exist in a mini program: waiting would show no sign of it.
configure({ tag: 'view' })

const sendAndSay = async () => {
  const arrived = await sendWaiting()
  if (arrived > 0) toast(`网络已恢复，${arrived} 条已提交`)
}

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    connect()
    restoreSession()
    restoreElder()
    watchNetwork(() => void sendAndSay())
    // Whatever page is opened first: its reader may have chosen the elder version on another phone, and a tap may ask for reminders.
    void refreshMe()
    void loadSettings()
  })
  useDidShow(() => void sendAndSay())
  return children
}
