import { useState } from 'react'
import { reporting } from '../../../../contract/reporting'
import type { AreaCode } from '../../../../contract/ids'
import type { ReceptionView, UnitRow } from '../../../../contract/reporting'
import { call } from '../../../cloud/call'
import type { PhoneRefusal, Result } from '../../../cloud/result'
import { tell, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'

/** What is being asked about a unit: why it is not taken, why its number is looked at, or how it was found out that another speaks for it. */
export interface Asking {
  readonly kind: 'decline' | 'phone' | 'appoint'
  readonly unit: UnitRow
}

/** The units of a community, and what the desk decides on them. @param community undefined: the desk's own */
export const useUnits = (community: AreaCode | undefined) => {
  const query = useQuery(() => call(reporting.reception, { community }), { key: community })
  const [asking, setAsking] = useState<Asking | null>(null)
  /** Numbers that were shown, as long as the page is open. */
  const [phones, setPhones] = useState<Readonly<Record<string, string>>>({})

  const show = (words: string) => (data: ReceptionView) => {
    query.put(data)
    setAsking(null)
    toast(words)
  }
  // Whoever looks at an older state gets the new one with the refusal.
  const refused = ({ code }: PhoneRefusal): void => {
    if (code !== 'stale' && code !== 'communityFull' && code !== 'wrongStatus') return
    setAsking(null)
    void query.reload()
  }
  const known = ({ id: unit, version }: UnitRow) => ({ unit, version })
  const [confirm, confirming] = useAction((unit: UnitRow) => call(reporting.confirm, known(unit)), {
    done: show('已确认报到'),
    refused,
  })
  const [vouch, vouching] = useAction((unit: UnitRow) => call(reporting.vouch, known(unit)), {
    done: show('已认可'),
    refused,
  })
  const [decline, declining] = useAction(
    (unit: UnitRow, reason: string) => call(reporting.decline, { ...known(unit), reason }),
    { done: show('已告诉单位'), refused },
  )
  const [reveal, revealing] = useAction(
    async ({ id }: UnitRow, reason: string): Promise<Result<{ id: string; phone: string }>> => {
      const answer = await call(reporting.unitPhone, { unit: id, reason })
      return answer.ok ? { ok: true, data: { id, phone: answer.data.phone } } : answer
    },
    {
      done: ({ id, phone }) => {
        setPhones((before) => ({ ...before, [id]: phone }))
        setAsking(null)
      },
    },
  )
  const [appoint, appointing] = useAction(
    ({ id }: UnitRow, reason: string) => call(reporting.appoint, { unit: id, reason }),
    {
      done: ({ code }) => {
        setAsking(null)
        void tell(
          `交接码 ${code}，24 小时内有效，只能用一次。请交给新的联系人：在“我的 · 双报到 · 单位报到”里点“接手一个单位”。`,
        )
      },
    },
  )
  return {
    query,
    asking,
    ask: setAsking,
    phones,
    confirm,
    vouch,
    decline,
    reveal,
    appoint,
    busy: confirming || vouching || declining || revealing || appointing,
  }
}

export type Units = ReturnType<typeof useUnits>
