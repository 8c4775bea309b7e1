import { useEffect, useState } from 'react'
import type { MemberView } from '../../../../contract/members'
import { askWhenNoneLeft } from '../../../cloud/reminders'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useMe } from '../../../hooks/use-me'
import { useStore } from '../../../hooks/use-store'
import { beginningOf, memberDrafts, type MemberDraft } from '../../member-draft'
import type { FormPurpose } from '../../routes'
import { faultsOf, missing, send, type Faults } from './faults'

export interface FormOptions {
  readonly purpose: FormPurpose
  readonly member: MemberView | null
  readonly onSent: (member: MemberView) => void
  /** Told after a no: he may stand elsewhere by now. */
  readonly onRefused: () => void
}

/** The form as it stands: what was written, and what is wrong with it. */
export const useForm = ({ purpose, member, onSent, onRefused }: FormOptions) => {
  const store = memberDrafts[purpose]
  const written = useStore(store)
  const known = useMe()?.phone ?? null
  const [restored, setRestored] = useState(() => store.get().touched)
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<Faults>({})
  const draft = { ...written, phone: written.phone ?? known }
  useEffect(() => {
    if (!store.get().touched) store.put(beginningOf(purpose, member))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what was known when the page opened: later news must not write over anything
  }, [])

  const change = (part: Partial<MemberDraft>) => {
    store.change({ ...part, touched: true })
    setRefused({})
  }
  const startAnew = () => {
    store.put(beginningOf(purpose, member))
    setRestored(false)
    setTried(false)
    setRefused({})
  }
  const [sendIt, busy] = useAction(
    async () => {
      // Changed facts are answered at once; a community's answer comes later.
      if (purpose !== 'facts') await askWhenNoneLeft('taskArrived')
      return send(purpose, draft, member)
    },
    {
      done: (after) => {
        store.clear()
        onSent(after)
      },
      refused: (refusal) => {
        setRefused(faultsOf(refusal))
        onRefused()
      },
    },
  )
  const lacks = missing(purpose, draft, member)
  const submit = async () => {
    setTried(true)
    const [first] = Object.values(lacks)
    if (first === undefined) await sendIt()
    else toast(first)
  }
  return {
    purpose,
    draft,
    restored,
    /** Said only after a first try: nobody is told off while he begins. */
    faults: tried ? { ...lacks, ...refused } : {},
    change,
    startAnew,
    submit,
    busy,
  }
}

export type Form = ReturnType<typeof useForm>
