import { pageScrollTo } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { lists } from '../../../../contract/lists'
import { requests } from '../../../../contract/requests'
import type { OutputOf } from '../../../../contract/action'
import type { PostId, RequestId } from '../../../../contract/ids'
import type { WhistleAsk } from '../../../../contract/lists'
import type { RequestView } from '../../../../contract/requests'
import type { WhistleType } from '../../../../contract/vocabulary/whistle-type'
import { call } from '../../../cloud/call'
import type { Result } from '../../../cloud/result'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { useSettled } from '../../../hooks/use-settled'
import { useStore } from '../../../hooks/use-store'
import { useDesk } from '../../use-desk'
import { whistleDraftOf, type WhistleDraft } from './whistle-draft'

export type Preview = OutputOf<typeof lists.previewWhistle>

/** Milliseconds without another letter. */
const pause = 400

const askOf = ({ type, matters, written, named, joint }: WhistleDraft): WhistleAsk => ({
  type,
  matters: matters.map(({ id }) => id),
  written: written.trim(),
  named: named.map(({ department }) => department),
  joint,
})

const isBare = ({ matters, written }: WhistleAsk): boolean => matters.length === 0 && written === ''

const nothing: Result<Preview | null> = { ok: true, data: null }

/** What blowing it now would mean; nothing while it says of nothing what it is about. */
const usePreview = (draft: WhistleDraft, area: RequestView['place']['area'] | undefined) => {
  const asked = useSettled(JSON.stringify(askOf(draft)), pause)
  return useQuery<Preview | null>(
    async () => {
      const ask = JSON.parse(asked) as WhistleAsk
      return area === undefined || isBare(ask) ? nothing : call(lists.previewWhistle, { ...ask, area })
    },
    { key: `${area ?? ''} ${asked}` },
  )
}

/** Who of those it would call has sent this back before. */
const returnedAmong = (preview: Preview | null, request: RequestView | null): readonly PostId[] =>
  preview?.called.map(({ post }) => post).filter((post) => request?.returnedBy.includes(post)) ?? []

export const useWhistle = (id: RequestId) => {
  const request = useQuery(() => call(requests.read, { id }), { key: id })
  const types = useQuery(() => call(lists.whistleTypes, {}))
  const store = whistleDraftOf(id)
  const draft = useStore(store)
  const preview = usePreview(draft, request.data?.place.area)
  const returned = returnedAmong(preview.data, request.data)
  const [outcome, setOutcome] = useState<RequestView | null>(null)
  useEffect(() => {
    // What stands in the place of a long form begins at its top.
    if (outcome !== null) pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }, [outcome])

  const [blow, busy] = useAction(
    () => {
      const kept = store.get()
      return call(requests.blow, {
        ...{ id, version: request.data?.version, ...askOf(kept), note: kept.note.trim() },
        insist: returned.length > 0,
      })
    },
    {
      done: (view) => {
        store.clear()
        setOutcome(view)
      },
      refused: ({ code }) => {
        if (code !== 'offline') void request.reload()
      },
    },
  )
  return {
    request,
    types,
    desk: useDesk(),
    draft,
    change: store.change,
    /** A matter of one type need not be one of another: the choice begins anew. */
    chooseType: (type: WhistleType) => store.change({ type, matters: [] }),
    changeMatters: (change: (before: WhistleDraft['matters']) => readonly WhistleDraft['matters'][number][]) =>
      store.change({ matters: [...change(store.get().matters)] }),
    preview,
    returned,
    outcome,
    blow,
    busy,
  }
}

export type Whistle = ReturnType<typeof useWhistle>
