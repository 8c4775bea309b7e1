import { pageScrollTo } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { reporting } from '../../../../contract/reporting'
import type { InputOf } from '../../../../contract/action'
import type { UnitView } from '../../../../contract/reporting'
import { call } from '../../../cloud/call'
import { toast } from '../../../device/dialog'
import { isEmptyUnit, unitStore, type UnitDraft } from '../../../device/unit-draft'
import { useAction } from '../../../hooks/use-action'
import { useStore } from '../../../hooks/use-store'
import { faultsOf, readUnit } from './faults'

const { register } = reporting

export const useRegisterUnit = () => {
  const draft = useStore(unitStore)
  const [restored, setRestored] = useState(() => !isEmptyUnit(unitStore.get()))
  const [tried, setTried] = useState(false)
  const [registered, setRegistered] = useState<UnitView | null>(null)
  useEffect(() => {
    // What stands in the place of a long form begins at its top.
    if (registered !== null) pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }, [registered])

  const begin = () => {
    setRestored(false)
    setTried(false)
    setRegistered(null)
  }
  const [send, busy] = useAction((input: InputOf<typeof register>) => call(register, input), {
    done: (unit) => {
      unitStore.clear()
      setRegistered(unit)
    },
  })
  const read = readUnit(draft)
  const faults = faultsOf(read)
  const tapSubmit = async () => {
    setTried(true)
    if (read.success) await send(read.data)
    else toast(Object.values(faults)[0] ?? '')
  }
  return {
    draft,
    restored,
    /** Said only after a first try: nobody is told off while he begins. */
    faults: tried ? faults : {},
    registered,
    change: (next: Partial<UnitDraft>) => unitStore.change(next),
    startAnew: () => {
      unitStore.clear()
      begin()
    },
    another: begin,
    tapSubmit,
    busy,
  }
}

export type RegisterUnit = ReturnType<typeof useRegisterUnit>
