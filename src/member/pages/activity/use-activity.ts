import type { ActivityView } from '../../../../contract/activities'
import { activities } from '../../../../contract/activities'
import type { ActivityId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import type { Result } from '../../../cloud/result'
import { confirm, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { useSignUp } from '../../use-sign-up'

/** One activity, and what its reader does about it. */
export const useActivity = (id: ActivityId) => {
  const query = useQuery(() => call(activities.show, { activity: id }))
  const refused = () => void query.reload()
  const [signUp, signingUp] = useSignUp(query.put, refused)
  const [signOff, signingOff] = useAction(
    async (): Promise<Result<ActivityView | null>> => {
      if (!(await confirm('退出后，名额会让给候补的人。', '退出报名'))) return { ok: true, data: null }
      return call(activities.signOff, { activity: id })
    },
    {
      done: (after) => {
        if (after === null) return
        query.put(after)
        toast('已退出报名')
      },
      refused,
    },
  )
  return { query, signUp, signOff, busy: signingUp || signingOff }
}

export type OneActivity = ReturnType<typeof useActivity>
