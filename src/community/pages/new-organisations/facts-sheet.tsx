import { View } from '@tarojs/components'
import { neighbourhood } from '../../../../contract/neighbourhood'
import type { NewOrganisationRow } from '../../../../contract/new-organisations'
import { cultivation, cultivationLabels, type Cultivation } from '../../../../contract/vocabulary/cultivation'
import {
  newOrganisationKind,
  newOrganisationKindLabels,
  type NewOrganisationKind,
} from '../../../../contract/vocabulary/new-organisation-kind'
import { Chips } from '../../../components/chips'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { Field, LineField } from '../../../told/field'
import { readBy, useSheetDraft } from '../../../told/use-sheet-draft'
import type { OrganisationAsk, Register } from './use-register'

interface Draft {
  readonly kind: NewOrganisationKind
  readonly cultivation: Cultivation
  readonly name: string
  readonly place: string
  /** As typed. */
  readonly partyMembers: string
  readonly specialist: string
  readonly assistant: string
  readonly others: string
}

const blank: Draft = {
  ...{ kind: 'economic', cultivation: 'none', name: '', place: '', partyMembers: '' },
  ...{ specialist: '', assistant: '', others: '' },
}

const begunWith = ({ kind, cultivation, name, place, partyMembers, ...row }: NewOrganisationRow): Draft => ({
  ...{ kind, cultivation, name, place, partyMembers: String(partyMembers) },
  ...{ specialist: row.specialist, assistant: row.assistant, others: row.others },
})

const read = ({ partyMembers, ...draft }: Draft, clientKey: string) =>
  readBy(neighbourhood.addNewOrganisation.input, {
    ...{ ...draft, clientKey },
    partyMembers: partyMembers.trim() === '' ? undefined : Number(partyMembers),
  })

const kinds = newOrganisationKind.options.map((value) => ({ value, label: newOrganisationKindLabels[value] }))
const levels = cultivation.options.map((value) => ({ value, label: cultivationLabels[value] }))

interface ContentProps {
  readonly begun: Draft
  readonly confirm: string
  readonly busy: boolean
  readonly onConfirm: (ask: OrganisationAsk) => void
}

function Content({ begun, confirm, busy, onConfirm }: ContentProps) {
  const { draft, change, faults, send } = useSheetDraft(begun, read)
  const line = (of: 'name' | 'place' | 'partyMembers' | 'specialist' | 'assistant' | 'others') => ({
    ...{ id: `organisation-${of}`, value: draft[of], fault: faults[of] },
    onChange: (value: string) => change({ [of]: value }),
  })
  return (
    <View>
      <Field label="哪一类">
        <Chips
          chips={kinds}
          chosen={draft.kind}
          onChoose={(value) => change({ kind: newOrganisationKind.parse(value) })}
        />
      </Field>
      <LineField {...line('name')} label="名称" placeholder="比如：示例物流公司" most={40} />
      <LineField {...line('place')} label="在哪里" placeholder="楼宇、街巷、门牌" most={60} />
      <LineField {...line('partyMembers')} label="党员人数" placeholder="没有填 0" type="number" most={4} />
      <Field label="培育级别">
        <Chips
          chips={levels}
          chosen={draft.cultivation}
          onChoose={(value) => change({ cultivation: cultivation.parse(value) })}
        />
      </Field>
      <LineField {...line('specialist')} label="专员" placeholder="岗位名称，比如：青檀社区党建专员" most={20} />
      <LineField {...line('assistant')} label="助理（可不填）" placeholder="岗位名称" most={20} />
      <LineField {...line('others')} label="其他力量（可不填）" placeholder="比如：网格员、物业、志愿者" most={60} />
      <SheetFoot>
        <MainButton id="organisation-confirm" busy={busy} onTap={() => send(onConfirm)}>
          {confirm}
        </MainButton>
      </SheetFoot>
    </View>
  )
}

/** An organisation, registered for the first time or put right. */
export function FactsSheet({ register: { sheet, add, change, busy } }: { readonly register: Register }) {
  const { writing, turn, isOpen, hide } = sheet
  const { kind, row } = writing
  return (
    <Sheet title={row === null ? '登记两新组织' : '修改'} open={isOpen && kind === 'facts'} onClose={hide}>
      <Content
        key={turn}
        begun={row === null ? blank : begunWith(row)}
        confirm={row === null ? '登记' : '改好了'}
        busy={busy}
        onConfirm={(ask) => void (row === null ? add(ask) : change(row, ask))}
      />
    </Sheet>
  )
}
