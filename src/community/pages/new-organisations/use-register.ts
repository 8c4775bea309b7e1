import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../../contract/action'
import { neighbourhood } from '../../../../contract/neighbourhood'
import { overview } from '../../../../contract/overview'
import type { NewOrganisationRow } from '../../../../contract/new-organisations'
import type { Cultivation } from '../../../../contract/vocabulary/cultivation'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import { useSheet } from '../../../hooks/use-sheet'
import { useWriting } from '../../use-writing'

export type OrganisationAsk = InputOf<typeof neighbourhood.addNewOrganisation>

export type Pile = 'kept' | 'removed'

/** What is written on a sheet, and about which one; a new one has no row. */
export interface Writing {
  readonly kind: 'facts' | 'progress' | 'remove'
  readonly row: NewOrganisationRow | null
}

/** The register of the area of a desk, and what its desk does with it. */
export const useRegister = () => {
  const [level, chooseLevel] = useState<Cultivation | null>(null)
  const [pile, choosePile] = useState<Pile>('kept')
  const [head, setHead] = useState<OutputOf<typeof neighbourhood.newOrganisations> | null>(null)
  const wanted = level === null ? {} : { cultivation: level }
  const list = useRows(
    async (cursor) => {
      const answer = await call(neighbourhood.newOrganisations, { ...wanted, pile, cursor })
      if (answer.ok) setHead(answer.data)
      return mapResult(answer, ({ organisations, next }) => ({ rows: organisations, next }))
    },
    { key: [level, pile].join() },
  )
  const sheet = useWriting<Writing>({ kind: 'facts', row: null })
  const again = () => void list.reload()
  const said = (words: string) => ({
    done: () => {
      sheet.hide()
      toast(words)
      again()
    },
    refused: again,
  })
  const [add, adding] = useAction((ask: OrganisationAsk) => call(neighbourhood.addNewOrganisation, ask), said('已登记'))
  const [change, changing] = useAction(
    ({ id, version }: NewOrganisationRow, { clientKey: _, ...facts }: OrganisationAsk) =>
      call(neighbourhood.changeNewOrganisation, { ...facts, organisation: id, version }),
    said('已改好'),
  )
  const [note, noting] = useAction(
    ({ id }: NewOrganisationRow, words: string, clientKey: string) =>
      call(neighbourhood.noteProgress, { organisation: id, words, clientKey }),
    said('进展已记下'),
  )
  const [remove, removing] = useAction(
    ({ id }: NewOrganisationRow, reason: string) =>
      call(neighbourhood.removeNewOrganisation, { organisation: id, reason }),
    said('已移出，在“已移出”里可以放回'),
  )
  const [restore, restoring] = useAction(
    ({ id }: NewOrganisationRow) => call(neighbourhood.restoreNewOrganisation, { organisation: id }),
    said('已放回名册'),
  )
  const [exportSheet, exporting] = useSheet(() => call(overview.exportNewOrganisations, wanted))
  return {
    ...{ level, chooseLevel, pile, choosePile, head, list, sheet, add, change, note, remove, restore },
    ...{ exportSheet, exporting, busy: adding || changing || noting || removing || restoring },
  }
}

export type Register = ReturnType<typeof useRegister>
