import { useState } from 'react'
import { reporting } from '../../../../contract/reporting'
import type { InputOf } from '../../../../contract/action'
import type { UnitView } from '../../../../contract/reporting'
import { call } from '../../../cloud/call'
import { tell, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'

/** What a unit says of itself, and who speaks for it. @param reload reads the units anew */
export const useContact = (reload: () => Promise<void>) => {
  const [saved, setSaved] = useState<UnitView | null>(null)
  const [taking, setTaking] = useState(false)
  const close = () => {
    setSaved(null)
    setTaking(false)
  }
  const done = (words: string) => () => {
    close()
    toast(words)
    void reload()
  }
  const refused = () => void reload()
  const [save, saving] = useAction((input: InputOf<typeof reporting.saveFacts>) => call(reporting.saveFacts, input), {
    done: done('已改好'),
    refused,
  })
  const [handOver] = useAction(({ id: unit }: UnitView) => call(reporting.handOver, { unit }), {
    done: ({ code }) =>
      void tell(
        `交接码 ${code}，24 小时内有效，只能用一次。请告诉新的联系人：在“单位报到”里点“接手一个单位”，填上它。`,
      ),
    refused,
  })
  const [takeOver, sending] = useAction(
    (input: InputOf<typeof reporting.takeOver>) => call(reporting.takeOver, input),
    {
      done: done('已接手'),
    },
  )
  return { saved, setSaved, taking, setTaking, close, save, handOver, takeOver, busy: saving || sending }
}

export type Contact = ReturnType<typeof useContact>
