import { View } from '@tarojs/components'
import { projects } from '../../contract/projects'
import type { OutputOf } from '../../contract/action'
import type { FreeTime } from '../../contract/vocabulary/free-time'
import { providerKindLabels, type ProviderKind } from '../../contract/vocabulary/provider-kind'
import type { Skill } from '../../contract/vocabulary/skill'
import type { SupplyKind } from '../../contract/vocabulary/supply-kind'
import { serverNow } from '../cloud/clock'
import { Chips } from '../components/chips'
import { DateField } from '../components/clock-field'
import { MainButton } from '../components/main-button'
import { ManyChips } from '../components/many-chips'
import { Sheet, SheetFoot } from '../components/sheet'
import { WordsBox } from '../components/text-sheet'
import { calendarDay } from '../time/words'
import { Field, LineField } from '../told/field'
import { readBy, useSheetDraft } from '../told/use-sheet-draft'
import { KindField, TimesField, skillChips, type SheetFormProps } from './fields'

const { offer, offerFor } = projects
const ofOrganisation = offerFor.input.pick({ provider: true })
type Organisation = 'socialOrganisation' | 'propertyCompany'

export interface ResourceAsk {
  readonly facts: Omit<ReturnType<typeof offer.input.parse>, 'unit'>
  /** Who gives it, where the caller is not the one. */
  readonly provider: ReturnType<typeof ofOrganisation.parse>['provider'] | null
}

export type Usual = OutputOf<typeof projects.own>['usual']

interface Draft {
  readonly kind: SupplyKind | null
  readonly title: string
  readonly about: string
  readonly skills: readonly Skill[]
  readonly times: readonly FreeTime[]
  readonly reach: 'community' | 'district'
  readonly until: string
  readonly by: Organisation
  readonly name: string
}

const begunWith = ({ skills, times }: Usual): Draft => ({
  ...{ kind: null, title: '', about: '', skills, times, reach: 'community' },
  ...{ until: calendarDay(serverNow(), 365), by: 'socialOrganisation', name: '' },
})

const factsOf = ({ kind, by: _by, name: _name, ...draft }: Draft, clientKey: string) =>
  readBy(offer.input, { ...draft, clientKey, kind: kind ?? undefined })

const readOwn = (draft: Draft, clientKey: string) => {
  const { ask, faults } = factsOf(draft, clientKey)
  return { ask: ask === null ? null : { facts: ask, provider: null }, faults }
}

const readFor = (draft: Draft, clientKey: string) => {
  const { ask, faults } = factsOf(draft, clientKey)
  const who = readBy(ofOrganisation, { provider: { kind: draft.by, name: draft.name } })
  return {
    ask: ask === null || who.ask === null ? null : { facts: ask, provider: who.ask.provider },
    faults: { ...faults, ...who.faults },
  }
}

const organisations = (['socialOrganisation', 'propertyCompany'] as const satisfies readonly ProviderKind[]).map(
  (value) => ({ value, label: providerKindLabels[value] }),
)
const reaches = [
  { value: 'community', label: '只在本社区' },
  { value: 'district', label: '全区可用' },
]

const none: Usual = { skills: [], times: [] }

interface FormProps extends SheetFormProps<ResourceAsk> {
  /** What it begins with. */
  readonly usual?: Usual
  /** Whether a desk lists it for an organisation without an account. */
  readonly forOrganisation?: boolean
}

type FormState = ReturnType<typeof useSheetDraft<Draft, ResourceAsk>>

function WhoFields({ form: { draft, change, faults } }: { readonly form: FormState }) {
  return (
    <>
      <Field label="谁提供">
        <Chips
          chips={organisations}
          chosen={draft.by}
          onChoose={(by) => change({ by: by === 'propertyCompany' ? by : 'socialOrganisation' })}
        />
      </Field>
      <LineField
        {...{ id: 'resource-provider', label: '名称', placeholder: '社会组织或物业企业的全称', most: 40 }}
        {...{ value: draft.name, fault: faults.provider, onChange: (name) => change({ name }) }}
      />
    </>
  )
}

function Whereabouts({ form: { draft, change, faults } }: { readonly form: FormState }) {
  return (
    <>
      <Field label="在哪里用">
        <Chips
          chips={reaches}
          chosen={draft.reach}
          onChoose={(reach) => change({ reach: reach === 'district' ? reach : 'community' })}
        />
      </Field>
      <Field label="用到哪天" fault={faults.until}>
        <DateField
          id="resource-until"
          label="到"
          value={draft.until}
          start={calendarDay(serverNow())}
          onChange={(until) => change({ until })}
        />
      </Field>
    </>
  )
}

function Form({ confirm, busy, onConfirm, usual = none, forOrganisation = false }: FormProps) {
  const form: FormState = useSheetDraft<Draft, ResourceAsk>(begunWith(usual), forOrganisation ? readFor : readOwn)
  const { draft, change, faults, send } = form
  return (
    <View>
      {forOrganisation && <WhoFields form={form} />}
      <LineField
        {...{ id: 'resource-title', label: '能提供什么', placeholder: '比如：会议室一间、水电维修队', most: 30 }}
        {...{ value: draft.title, fault: faults.title, onChange: (title) => change({ title }) }}
      />
      <KindField chosen={draft.kind} fault={faults.kind} onChoose={(kind) => change({ kind })} />
      <Field label="特长（可不选）">
        <ManyChips
          {...{ name: 'skill', chips: skillChips, chosen: draft.skills }}
          onChange={(skills) => change({ skills: [...skills] })}
        />
      </Field>
      <TimesField label="什么时候有空（不选就是都行）" chosen={draft.times} onChange={(times) => change({ times })} />
      <Whereabouts form={form} />
      <Field label="说明（可不填）" fault={faults.about}>
        <WordsBox
          {...{ id: 'resource-about', value: draft.about, most: 200 }}
          placeholder="多大、多少、有什么要求"
          onChange={(about) => change({ about })}
        />
      </Field>
      <SheetFoot>
        <MainButton id="resource-confirm" busy={busy} onTap={() => send(onConfirm)}>
          {confirm}
        </MainButton>
      </SheetFoot>
    </View>
  )
}

interface ResourceSheetProps extends FormProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks what somebody can give, where and until when. */
export function ResourceSheet(props: ResourceSheetProps) {
  return (
    <Sheet title="登记一份资源" open={props.open} onClose={props.onClose}>
      <Form {...props} />
    </Sheet>
  )
}
