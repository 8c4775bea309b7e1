import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type * as z from 'zod'
import type { AreaCode } from '../../../../contract/ids'
import { meetings } from '../../../../contract/meetings'
import type { MeetingView } from '../../../../contract/meetings'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { newClientKey } from '../../../state/client-key'
import { chinaDate, chinaMoment } from '../../../time/moment'
import { clockWords } from '../../../time/words'
import { redirectToMeeting } from '../../routes'

interface Item {
  readonly topic: string
  readonly by: string
}

interface Draft {
  readonly title: string
  readonly place: string
  readonly date: string
  readonly clock: string
  readonly agenda: readonly Item[]
  readonly reason: string
}

const noItem: Item = { topic: '', by: '' }

/** Nothing is known of a meeting that is only being convened. */
export type ToChange = MeetingView | 'new'

/** The meeting that is to be changed, as it stands. */
export const useMeetingToChange = () => {
  const { id } = useRouter().params
  return useQuery<ToChange>(
    async () => (id === undefined ? { ok: true, data: 'new' } : call(meetings.show, { meeting: id })),
    { key: id ?? '' },
  )
}

const draftOf = (known: MeetingView | null): Draft =>
  known === null
    ? { title: '', place: '', date: '', clock: '15:00', agenda: [noItem], reason: '' }
    : {
        ...{ title: known.title, place: known.place, reason: '' },
        ...{ date: chinaDate(known.startsAt), clock: clockWords(known.startsAt) },
        agenda: known.agenda.map(({ topic, by }) => ({ topic, by })),
      }

type Faults = Readonly<Partial<Record<string, string>>>

const askOf = ({ title, place, date, clock, agenda }: Draft) => ({
  ...{ title, place, agenda: [...agenda] },
  startsAt: date === '' ? '' : chinaMoment(date, clock).toISOString(),
})

const timeFault = ({ date, clock }: Draft): Faults => {
  if (date === '') return { startsAt: '请选哪一天' }
  return chinaMoment(date, clock) <= serverNow() ? { startsAt: '这个时间已经过了，请重新选' } : {}
}

/** What is wrong, in the contract's words at the field that they are about. */
const faultsIn = (error: z.ZodError | undefined, draft: Draft): Faults => ({
  ...Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])),
  ...timeFault(draft),
})

const asNew = (draft: Draft, clientKey: string, body: string) => {
  const ask = { ...askOf(draft), clientKey, body }
  const { error } = meetings.convene.input.safeParse(ask)
  return { faults: faultsIn(error, draft), send: () => call(meetings.convene, ask) }
}

const asChange = (draft: Draft, { id: meeting, version }: MeetingView) => {
  const ask = { ...askOf(draft), meeting, version, reason: draft.reason }
  const { error } = meetings.change.input.safeParse(ask)
  return { faults: faultsIn(error, draft), send: () => call(meetings.change, ask) }
}

/** A meeting in the making, or one that is changed. */
export const useConvene = (body: AreaCode, toChange: ToChange | null) => {
  const known = toChange === null || toChange === 'new' ? null : toChange
  const [draft, setDraft] = useState(() => draftOf(known))
  const [clientKey] = useState(newClientKey)
  const [tried, setTried] = useState(false)
  const { faults, send: work } = known === null ? asNew(draft, clientKey, body) : asChange(draft, known)
  const [send, busy] = useAction(work, { done: ({ id }) => redirectToMeeting(id) })
  const change = (some: Partial<Draft>) => setDraft((before) => ({ ...before, ...some }))
  const submit = async () => {
    setTried(true)
    const [first] = Object.values(faults)
    if (first === undefined) await send()
    else toast(first)
  }
  return {
    ...{ draft, change, busy, submit, isChange: known !== null },
    /** Said only after a first try: nobody is told off while he begins. */
    faults: tried ? faults : {},
    changeItem: (at: number, some: Partial<Item>) =>
      change({ agenda: draft.agenda.map((item, n) => (n === at ? { ...item, ...some } : item)) }),
    addItem: () => change({ agenda: [...draft.agenda, noItem] }),
    removeItem: (at: number) => change({ agenda: draft.agenda.filter((_, n) => n !== at) }),
  }
}

export type ConveneForm = ReturnType<typeof useConvene>
