import { useState } from 'react'
import { lists } from '../../../../contract/lists'
import type { OutputOf } from '../../../../contract/action'
import type { MatterView } from '../../../../contract/lists'
import type { WhistleType } from '../../../../contract/vocabulary/whistle-type'
import { call } from '../../../cloud/call'
import type { Result } from '../../../cloud/result'
import { useQuery } from '../../../hooks/use-query'
import { useDesk } from '../../use-desk'

export type Preview = OutputOf<typeof lists.previewWhistle>

const nothing: Result<Preview | null> = { ok: true, data: null }

/** The list of matters, what is chosen of it, and what whistling that from this desk would mean. */
export const useMatters = () => {
  const [type, setType] = useState<WhistleType>('daily')
  const [chosen, setChosen] = useState<readonly MatterView[]>([])
  const area = useDesk()?.area
  const numbers = chosen.map(({ id }) => id)
  const preview = useQuery<Preview | null>(
    async () =>
      area === undefined || numbers.length === 0
        ? nothing
        : call(lists.previewWhistle, { area, type, matters: numbers }),
    { key: [area, type, ...numbers].join(' ') },
  )
  const types = useQuery(() => call(lists.whistleTypes, {})).data?.types ?? []
  return {
    type,
    /** A matter of one type need not be one of another: the choice begins anew. */
    chooseType: (next: WhistleType) => {
      setType(next)
      setChosen([])
    },
    about: types.find((row) => row.type === type)?.about ?? '',
    chosen,
    setChosen,
    preview,
  }
}

export type Matters = ReturnType<typeof useMatters>
