import { useEffect, useRef, useState } from 'react'
import { areas } from '../../contract/areas'
import type { PlaceInput } from '../../contract/place'
import { call } from '../cloud/call'
import { isEmptyDraft, type DraftPlace, type ToldDraft } from '../device/draft'
import { currentPosition } from '../device/location'

export type Locating = { readonly state: 'locating' | 'idle' } | { readonly state: 'failed'; readonly why: string }

/** A draft as far as its place goes. */
export interface PlaceKept {
  readonly get: () => Pick<ToldDraft, 'text' | 'photos' | 'place'>
  readonly change: (part: { place: DraftPlace | null }) => void
}

const locateHere = async (draft: PlaceKept): Promise<Locating> => {
  const here = await currentPosition()
  if (!here.ok) return { state: 'failed', why: here.why }
  const input: PlaceInput = { source: 'position', at: here.at, accuracy: here.accuracy, detail: '' }
  const answer = await call(areas.locate, { place: input })
  if (!answer.ok) return { state: 'failed', why: answer.refusal.message }
  // The writer may have picked a place by hand in the meantime: his choice stands.
  if (draft.get().place === null) draft.change({ place: { input, view: answer.data } })
  return { state: 'idle' }
}

/** A draft that nobody has written in begins at where the phone is; what goes wrong is said and leaves the other ways open. */
export const useDraftPlace = (draft: PlaceKept) => {
  const [locating, setLocating] = useState<Locating>({ state: 'idle' })
  const locate = () => {
    draft.change({ place: null })
    setLocating({ state: 'locating' })
    void locateHere(draft).then(setLocating)
  }
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    if (isEmptyDraft(draft.get()) || draft.get().place === null) locate()
  })
  return { locating, locate }
}
