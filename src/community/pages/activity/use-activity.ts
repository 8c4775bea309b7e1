import { useState } from 'react'
import { activities } from '../../../../contract/activities'
import type { OutputOf } from '../../../../contract/action'
import type { ActivityView, ParticipantRow, Scope } from '../../../../contract/activities'
import type { ActivityId, MemberId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { sendForm } from '../../../steps/use-steps'
import { anewIfMoved } from '../../anew'
import { closeForm, type Closing } from './close-form'
import { useCorrection } from './use-correction'
import { useStriking } from './use-striking'

export type Site = OutputOf<typeof activities.participants>

/** People come while the desk looks on. */
const every = 15_000

/** What is being asked about the activity: why it is cancelled, or what came of it. */
export type Asking = 'cancel' | 'close'

/** Said when it is settled further: what was written down when it ended stays as it was. */
const reportOf = ({ report }: ActivityView): string => (report === '' ? '活动已结束' : report)

/** One activity with everybody who signed up or came, and what its organiser does about them. */
export const useActivity = (activity: ActivityId) => {
  const query = useQuery(() => call(activities.participants, { activity }), { every })
  const [asking, ask] = useState<Asking | null>(null)
  /** Whose row is under way. */
  const [marking, setMarking] = useState<MemberId | null>(null)
  const correction = useCorrection(activity)
  const striking = useStriking(activity, () => void query.reload())

  const refused = anewIfMoved(() => {
    ask(null)
    void query.reload()
  })
  const [mark] = useAction(
    ({ member }: ParticipantRow, isThere: boolean) => {
      setMarking(member)
      return call(activities.mark, { activity, member, isThere }).finally(() => setMarking(null))
    },
    {
      done: (row) => {
        const { data } = query
        if (data === null) return
        const participants = data.participants.map((other) => (other.member === row.member ? row : other))
        query.put({ ...data, participants })
      },
      refused,
    },
  )
  const known = ({ id, version }: ActivityView) => ({ activity: id, version })
  const [cancel, cancelling] = useAction(
    (view: ActivityView, reason: string, scope: Scope) => call(activities.cancel, { ...known(view), reason, scope }),
    {
      done: () => {
        ask(null)
        void query.reload()
        toast('已取消，报名的人会收到消息')
      },
      refused,
    },
  )
  const ended = ({ state }: ActivityView) => {
    ask(null)
    void query.reload()
    toast(state === 'closed' ? '已结束，时长已计入' : '时长还没有计完，请点“继续结算”')
  }
  const [close, closing] = useAction((site: Closing) => sendForm(closeForm, 'close', site), {
    done: ended,
    refused,
  })
  const [settle, settling] = useAction(
    (view: ActivityView) => call(activities.close, { ...known(view), report: reportOf(view) }),
    { done: ended, refused },
  )
  const busy = cancelling || closing || settling
  return { activity, query, asking, ask, marking, mark, cancel, close, settle, busy, correction, striking }
}

export type ActivitySite = ReturnType<typeof useActivity>
