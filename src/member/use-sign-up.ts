import { activities } from '../../contract/activities'
import type { ActivityRow, ActivityView } from '../../contract/activities'
import { call } from '../cloud/call'
import { askWhenNoneLeft } from '../cloud/reminders'
import { toast } from '../device/dialog'
import { useAction } from '../hooks/use-action'

const words = ({ standing }: ActivityView): string =>
  standing.state === 'waiting' ? `已候补，排在第 ${standing.place} 位` : '已报名'

/** Signs up for an activity; where it is full, for its waiting list. */
export const useSignUp = (done: (activity: ActivityView) => void, refused: () => void) =>
  useAction(
    async ({ id }: Pick<ActivityRow, 'id'>) => {
      await askWhenNoneLeft('taskArrived')
      return call(activities.signUp, { activity: id })
    },
    {
      done: (activity) => {
        done(activity)
        toast(words(activity))
      },
      refused,
    },
  )
