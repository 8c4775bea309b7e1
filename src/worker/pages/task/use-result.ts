import { useEffect, useRef, useState } from 'react'
import { api } from '../../../../contract/api'
import type { RequestId } from '../../../../contract/ids'
import type { RequestView } from '../../../../contract/requests'
import type { Result } from '../../../cloud/result'
import { sendWaiting, submit } from '../../../cloud/submit'
import { forgetPhoto } from '../../../device/camera'
import { confirm, toast } from '../../../device/dialog'
import { outbox, takeBack } from '../../../device/outbox'
import { usePhotos } from '../../../hooks/use-photos'
import { useStore } from '../../../hooks/use-store'
import { dropResult, isResultOf, keepResult, readResult, resultOf, type ResultDraft } from './result-draft'

/** The result in the making: kept on the phone with every letter until the server has it. */
const useDraft = (id: RequestId) => {
  const [draft, setDraft] = useState(() => readResult(id))
  // Uploads end after later letters: they must write to the newest draft.
  const latest = useRef(draft)
  const put = (next: ResultDraft) => {
    latest.current = next
    setDraft(next)
  }
  const change = (part: Partial<ResultDraft>) => {
    put({ ...latest.current, ...part })
    keepResult(id, latest.current)
  }
  const clear = () => {
    dropResult(id)
    put(readResult(id))
  }
  const photos = usePhotos({
    submitKey: draft.key,
    read: () => latest.current.photos,
    write: (next) => change({ photos: next }),
  })
  return { draft, change, clear, photos }
}

/** A result that was handed in without a network. `onGone` is told when it has left the phone. */
const useWaiting = (id: RequestId, onGone: () => void) => {
  const parcel = useStore(outbox).find((waiting) => isResultOf(waiting, id)) ?? null
  const before = useRef(parcel)
  useEffect(() => {
    if (before.current !== null && parcel === null) onGone()
    before.current = parcel
  }, [parcel, onGone])
  return parcel
}

export const useResult = (id: RequestId, version: number | undefined, reload: () => void) => {
  const { draft, change, clear, photos } = useDraft(id)
  const parcel = useWaiting(id, reload)

  const send = async (): Promise<Result<RequestView>> => {
    const { key, note, photos: taken } = draft
    const title = `办好了：${note.slice(0, 14)}`
    const answer = await submit(api.requests.resolve, { key, title, input: { id, version, note }, photos: taken })
    if (answer.ok) taken.forEach(({ path }) => forgetPhoto(path))
    if (answer.ok || answer.refusal.code === 'queued') clear()
    return answer
  }

  const sendNow = async () => {
    if ((await sendWaiting()) === 0) toast('还没有发出，请看看网络')
  }
  const changeWaiting = () => {
    if (parcel === null) return
    change(resultOf(parcel))
    takeBack(parcel.key)
  }
  const dropWaiting = async () => {
    if (parcel === null || !(await confirm('删除后，写的说明和照片都没有了。', '删除'))) return
    parcel.photos.forEach(({ path }) => forgetPhoto(path))
    takeBack(parcel.key)
  }

  return { draft, change, photos, send, parcel, sendNow, changeWaiting, dropWaiting }
}

export type ResultState = ReturnType<typeof useResult>
