import { useState } from 'react'
import type { AreaCode } from '../../../../contract/ids'
import { meetings } from '../../../../contract/meetings'
import type { UnitFound } from '../../../../contract/reporting'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { newClientKey } from '../../../state/client-key'
import { calendarDay } from '../../../time/words'
import { leaveForBody } from '../../routes'
import { endOfTerm } from '../../terms'

const { addMember } = meetings

interface Draft {
  readonly name: string
  /** Of a unit that has reported in; null: it is only named. */
  readonly unit: string | null
  readonly unitName: string
  readonly duty: string
  readonly from: string
  readonly to: string
}

const begun = (): Draft => {
  const now = serverNow()
  return { name: '', unit: null, unitName: '', duty: '', from: calendarDay(now), to: endOfTerm(now) }
}

/** Somebody who is put on the roster of a body. */
export const usePartTimeMember = (body: AreaCode) => {
  const [draft, setDraft] = useState(begun)
  const [clientKey] = useState(newClientKey)
  const [tried, setTried] = useState(false)
  const { unit, ...facts } = draft
  const ask = { ...facts, clientKey, body, ...(unit !== null && { unit }) }
  const issues = addMember.input.safeParse(ask).error?.issues ?? []
  const faults: Readonly<Partial<Record<string, string>>> = Object.fromEntries(
    issues.map(({ path, message }) => [path.join('.'), message]),
  )
  const [send, busy] = useAction(() => call(addMember, ask), {
    done: () => {
      toast('已登记')
      leaveForBody(body)
    },
  })
  const change = (some: Partial<Draft>) => setDraft((before) => ({ ...before, ...some }))
  const submit = async () => {
    setTried(true)
    const [first] = Object.values(faults)
    if (first === undefined) await send()
    else toast(first)
  }
  return {
    ...{ body, draft, change, busy, submit },
    faults: tried ? faults : {},
    chooseUnit: ({ id, name }: UnitFound) => change({ unit: id, unitName: name }),
  }
}

export type MemberForm = ReturnType<typeof usePartTimeMember>
