import { View } from '@tarojs/components'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import type { Tasks } from './use-tasks'

/** WeChat sends one message for each tap on this button: the count must be seen, or tasks arrive in silence. */
export function ReminderCard({ reminders: { left, canAsk, get } }: Pick<Tasks, 'reminders'>) {
  if (left === null) return null
  return (
    <Card id="reminders">
      <View className="aside-row">
        <View className="aside-words">
          <View className="aside-title">{left > 0 ? `新任务提醒还剩 ${left} 次` : '新任务提醒已用完'}</View>
          <View className="aside-line">
            {left > 0 ? '每领一次，微信多提醒您一次，可以多领几次' : '不领的话，来了新任务微信不会提醒您'}
          </View>
        </View>
        <MainButton
          id="get-reminders"
          size="row"
          tone={left > 0 ? 'quiet' : 'outline'}
          disabled={!canAsk}
          onTap={() => void get()}
        >
          领取提醒次数
        </MainButton>
      </View>
    </Card>
  )
}

/** Asked once; either answer is kept, and the tasks are there meanwhile. */
export function DistanceQuestion({ distance }: Pick<Tasks, 'distance'>) {
  if (!distance.undecided) return null
  return (
    <Card id="distance-question">
      <View className="aside-row">
        <View className="aside-words">
          <View className="aside-title">显示每件事离您多远？</View>
          <View className="aside-line">打开这页时看一次位置，不记录</View>
        </View>
        <View className="aside-choices">
          <MainButton id="distance-no" size="row" tone="quiet" onTap={() => distance.choose('no')}>
            不用
          </MainButton>
          <MainButton id="distance-yes" size="row" tone="outline" onTap={() => distance.choose('yes')}>
            显示
          </MainButton>
        </View>
      </View>
    </Card>
  )
}
