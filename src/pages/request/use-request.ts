import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { api } from '../../../contract/api'
import { requestId } from '../../../contract/ids'
import type { RequestView } from '../../../contract/requests'
import type { RatingLevel } from '../../../contract/vocabulary/rating'
import { call } from '../../cloud/call'
import { askForReminders } from '../../cloud/reminders'
import type { PhoneRefusal, Result } from '../../cloud/result'
import { submit } from '../../cloud/submit'
import { toast } from '../../device/dialog'
import type { LocalPhoto } from '../../device/local-photo'
import { useAction } from '../../hooks/use-action'
import { useQuery } from '../../hooks/use-query'
import { usePhotos } from '../../hooks/use-photos'
import { newClientKey } from '../../state/client-key'

/** The question that lies open over the page. */
export type Asking = 'why' | 'withdraw' | 'answer' | 'rejectResult' | 'rate' | null

/** Photos that go with 没解决; they live as long as the page. */
const useResultPhotos = () => {
  const [submitKey] = useState(newClientKey)
  const [photos, setPhotos] = useState<LocalPhoto[]>([])
  // Uploads end after later taps: they must write to the newest list.
  const latest = useRef<LocalPhoto[]>([])
  const write = (next: LocalPhoto[]) => {
    latest.current = next
    setPhotos(next)
  }
  const editing = usePhotos({ submitKey, read: () => latest.current, write })
  return { ...editing, photos, submitKey }
}

export const useRequest = () => {
  const id = requestId.parse(useRouter().params.id)
  const query = useQuery(() => call(api.requests.read, { id }), { key: id, every: 20_000 })
  const [asking, ask] = useState<Asking>(null)
  const resultPhotos = useResultPhotos()

  const done = (view: RequestView) => {
    query.put(view)
    // After 已解决 the one thing left is the rating: it is asked at once.
    ask(view.actions.includes('rate') && asking === null ? 'rate' : null)
  }
  const refused = ({ code }: PhoneRefusal) => {
    if (code === 'queued') ask(null)
    else void query.reload()
  }
  const version = query.data?.version
  const step = { id, version }

  const [act, busy] = useAction((work: () => Promise<Result<RequestView>>) => work(), { done, refused })

  return {
    query,
    asking,
    ask,
    busy,
    resultPhotos,
    confirm: () => act(() => call(api.requests.confirm, step)),
    withdraw: (reason: string) => act(() => call(api.requests.withdraw, { ...step, reason })),
    answer: (answer: string) =>
      act(async () => {
        await askForReminders(['requestProgress', 'resultToConfirm'])
        return call(api.requests.answer, { ...step, answer })
      }),
    rejectResult: (reason: string) =>
      act(async () => {
        await askForReminders(['requestProgress', 'resultToConfirm'])
        const { photos, submitKey } = resultPhotos
        return submit(api.requests.rejectResult, {
          key: submitKey,
          title: `没解决：${reason.slice(0, 14)}`,
          input: { ...step, reason },
          photos,
        })
      }),
    rate: (level: RatingLevel, text: string) =>
      act(async () => {
        const answer = await call(api.requests.rate, { ...step, level, text })
        if (answer.ok) toast('谢谢您的评价')
        return answer
      }),
  }
}

export type RequestPageState = ReturnType<typeof useRequest>
