import { View } from '@tarojs/components'
import type { ContactView, Me } from '../../../contract/people'
import { Card } from '../../components/card'
import { MainButton } from '../../components/main-button'
import { WorkerCard } from '../../components/worker-card'
import { openPlace } from '../../routes'

export const contactLine = ({ onDuty, households }: ContactView): string =>
  ['我的网格', onDuty ? '在岗' : '今天不在岗', `负责 ${households} 户`].join(' · ')

/** The grid worker of my home's grid, or the question where I live. */
export function MyWorker({ me }: { readonly me: Me | null }) {
  if (me === null) return null
  if (me.contact !== null) {
    return <WorkerCard name={me.contact.name} line={contactLine(me.contact)} phone={me.contact.phone} />
  }
  return (
    <Card title="谁是您的网格员">
      <View className="home-hint">选一下您住的地方，就能看到网格员和值班电话。</View>
      <MainButton id="choose-home" size="row" tone="outline" onTap={() => openPlace('home')}>
        选择我的住处
      </MainButton>
    </Card>
  )
}
