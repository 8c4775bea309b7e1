import { View } from '@tarojs/components'
import type { ActivityView } from '../../../../contract/activities'
import { activities } from '../../../../contract/activities'
import type { ActivityId } from '../../../../contract/ids'
import { sendWithPhotos } from '../../../cloud/submit'
import { needsWords, type FieldsProps, type StepForm } from '../../../steps/step-form'
import { figuresOf } from './phase'
import type { Site } from './use-activity'

/** What is to be ended, as its form knows it. */
export interface Closing extends Site {
  readonly id: ActivityId
}

/** What will be credited, said before it is. */
const creditWords = (site: Site): string => {
  const { there, claims } = figuresOf(site)
  const open = claims > 0 ? `还有 ${claims} 人待核对，不核对就不计。` : ''
  return `${there} 人会计入时长，各按签到签退时间计，没有签退的计到活动结束。${open}结束后名单不能再改。`
}

function Credits({ view }: FieldsProps<Closing>) {
  return (
    <View id="credit-words" className="activity-fact">
      {creditWords(view)}
    </View>
  )
}

/** How an activity ends: with a report, and photos for its album. */
export const closeForm: StepForm<Closing, ActivityView> = {
  title: () => '结束活动',
  Fields: Credits,
  words: { placeholder: '做了什么、效果怎么样。居民看得到，请不要写人名和电话', most: 500 },
  photos: '放进相册',
  lacks: [needsWords('请写几句活动情况')],
  confirm: '结束并计时长',
  send: ({ id, activity: { version } }, draft) =>
    sendWithPhotos(activities.close, { activity: id, version, report: draft.note }, draft),
}
