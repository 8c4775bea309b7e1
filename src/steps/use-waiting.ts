import { useEffect, useRef } from 'react'
import { sendWaiting } from '../cloud/submit'
import { forgetPhoto } from '../device/camera'
import { confirm, toast } from '../device/dialog'
import { outbox, photosOf, takeBack, type Parcel } from '../device/outbox'
import { useStore } from '../hooks/use-store'
import { stepDraftOf } from './step-draft'

const isOf = ({ area, input }: Parcel, request: string): boolean => area === 'requests' && input.id === request

const words = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A step that waits, as a draft again. */
const reopen = (parcel: Parcel, request: string): void => {
  const { key, action, input, photos } = parcel
  const { note, reason, id: _, version: __, ...rest } = input
  const choices = Object.entries(rest).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  stepDraftOf(request, action).put({
    ...{ key, photos, note: words(note) || words(reason) },
    choices: Object.fromEntries(choices),
  })
  takeBack(key)
}

/** A step of this request that was sent without a network. `onGone` is told when it has left the phone. */
export const useWaiting = (request: string, onGone: () => void) => {
  const parcel = useStore(outbox).find((waiting) => isOf(waiting, request)) ?? null
  const before = useRef(parcel)
  useEffect(() => {
    if (before.current !== null && parcel === null) onGone()
    before.current = parcel
  }, [parcel, onGone])
  return {
    parcel,
    sendNow: async () => {
      if ((await sendWaiting()) === 0) toast('还没有发出，请看看网络')
    },
    /** Opens it again for its writer. */
    change: () => {
      if (parcel !== null) reopen(parcel, request)
    },
    drop: async () => {
      if (parcel === null || !(await confirm('删除后，写的说明和照片都没有了。', '删除'))) return
      photosOf(parcel).forEach(({ path }) => forgetPhoto(path))
      takeBack(parcel.key)
    },
  }
}

export type Waiting = ReturnType<typeof useWaiting>
