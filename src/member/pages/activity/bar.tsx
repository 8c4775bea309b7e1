import { View } from '@tarojs/components'
import type { ActivityView } from '../../../../contract/activities'
import { serverNow } from '../../../cloud/clock'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { openCheckIn } from '../../routes'
import { mainStep, maySignOff, type Step } from './steps'
import type { OneActivity } from './use-activity'

const words: Readonly<Record<Step, string>> = {
  signUp: '报名',
  queue: '排队候补',
  signOff: '退出报名',
  checkIn: '到场签到',
  checkOut: '签退',
}

export interface BarProps {
  readonly activity: ActivityView
  readonly page: OneActivity
}

/** The next step at the thumb, and the way out beside it; null when there is nothing to do. */
export const barOf = ({ activity, page: { signUp, signOff, busy } }: BarProps) => {
  const now = serverNow()
  const step = mainStep(activity, now)
  const mayLeave = maySignOff(activity, now)
  if (step === null && !mayLeave) return undefined
  const take = () => {
    if (step === 'signUp' || step === 'queue') void signUp(activity)
    else openCheckIn(activity.id)
  }
  return (
    <ButtonBar>
      {mayLeave && (
        <View className={step === null ? 'activity-leave' : 'told-keep'}>
          <MainButton id="sign-off" tone="outline" busy={busy} onTap={() => void signOff()}>
            {words.signOff}
          </MainButton>
        </View>
      )}
      {step !== null && (
        <MainButton id="main-step" busy={busy} onTap={take}>
          {words[step]}
        </MainButton>
      )}
    </ButtonBar>
  )
}
