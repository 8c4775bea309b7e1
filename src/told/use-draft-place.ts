import { useEffect, useRef, useState } from 'react'
import { api } from '../../../contract/api'
import type { PlaceInput } from '../../../contract/place'
import { call } from '../../cloud/call'
import { changeDraft, draftStore } from '../../device/draft'
import { currentPosition } from '../../device/location'

export type Locating = { readonly state: 'locating' | 'idle' } | { readonly state: 'failed'; readonly why: string }

const locateHere = async (): Promise<Locating> => {
  const here = await currentPosition()
  if (!here.ok) return { state: 'failed', why: here.why }
  const input: PlaceInput = { source: 'position', at: here.at, accuracy: here.accuracy, detail: '' }
  const answer = await call(api.areas.locate, { place: input })
  if (!answer.ok) return { state: 'failed', why: answer.refusal.message }
  // The reader may have picked a place by hand in the meantime: his choice stands.
  if (draftStore.get().place === null) changeDraft({ place: { input, view: answer.data } })
  return { state: 'idle' }
}

/** A draft without a place begins at where the phone is; what goes wrong is said and leaves the other ways open. */
export const usePlace = (): Locating => {
  const [locating, setLocating] = useState<Locating>({ state: 'idle' })
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current || draftStore.get().place !== null) return
    asked.current = true
    setLocating({ state: 'locating' })
    void locateHere().then(setLocating)
  }, [])
  return locating
}
