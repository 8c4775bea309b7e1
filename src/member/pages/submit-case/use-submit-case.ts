import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { appraisal } from '../../../../contract/appraisal'
import { contributor } from '../../../../contract/vocabulary/contributor'
import type { ServiceClass } from '../../../../contract/vocabulary/service-class'
import { call } from '../../../cloud/call'
import type { LocalPhoto } from '../../../device/local-photo'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { usePhotos } from '../../../hooks/use-photos'
import { redirectToModelCase } from '../../../routes'
import { newClientKey } from '../../../state/client-key'

const { submitCase } = appraisal

const begun = { title: '', class: null as ServiceClass | null, done: '', result: '' }
type Draft = typeof begun

/** Photos of a form that lives as long as its page. */
const useOwnPhotos = (submitKey: string) => {
  const [photos, setPhotos] = useState<readonly LocalPhoto[]>([])
  const latest = useRef(photos)
  return {
    photos,
    grid: usePhotos({
      submitKey,
      read: () => latest.current,
      write: (next) => {
        latest.current = next
        setPhotos(next)
      },
    }),
  }
}

/** A model case in the making: for a member himself, for a unit, or for the community. */
export const useSubmitCase = () => {
  const { by: asked, unit } = useRouter().params
  const by = contributor.catch('member').parse(asked)
  const [clientKey] = useState(newClientKey)
  const [draft, setDraft] = useState<Draft>(begun)
  const [tried, setTried] = useState(false)
  const { photos, grid } = useOwnPhotos(clientKey)
  const uploaded = photos.flatMap(({ file }) => (file === null ? [] : [file]))
  const ask = { ...draft, class: draft.class ?? undefined, clientKey, by, unit, photos: uploaded }
  const { success, data, error } = submitCase.input.safeParse(ask)
  const faults: Readonly<Partial<Record<string, string>>> = {
    ...Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [String(path[0]), message] as const)),
    ...(draft.class === null && { class: '请选类别' }),
    ...(uploaded.length < photos.length && { photos: '照片还没有传完，请等一等，或点照片重传' }),
  }
  const [send, busy] = useAction((input: NonNullable<typeof data>) => call(submitCase, input), {
    done: ({ id }) => {
      toast('已提交')
      redirectToModelCase(id)
    },
  })
  const tapSubmit = async () => {
    setTried(true)
    const [first] = Object.values(faults)
    if (success && first === undefined) await send(data)
    else toast(first ?? '')
  }
  return {
    ...{ by, draft, photos: grid, busy, tapSubmit },
    /** Said only after a first try: nobody is told off while he begins. */
    faults: tried ? faults : {},
    change: (some: Partial<Draft>) => setDraft((before) => ({ ...before, ...some })),
  }
}
