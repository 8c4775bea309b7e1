import { View } from '@tarojs/components'
import { freeTime, freeTimeLabels, type FreeTime } from '../../contract/vocabulary/free-time'
import { skill, skillLabels } from '../../contract/vocabulary/skill'
import { supplyKind, supplyKindLabels, type SupplyKind } from '../../contract/vocabulary/supply-kind'
import { Chips } from '../components/chips'
import { ManyChips } from '../components/many-chips'
import { Field } from '../told/field'
import './lists.scss'

export const skillChips = skill.options.map((value) => ({ value, label: skillLabels[value] }))
const kindChips = supplyKind.options.map((value) => ({ value, label: supplyKindLabels[value] }))
const timeChips = freeTime.options.map((value) => ({ value, label: freeTimeLabels[value] }))

interface KindProps {
  readonly chosen: SupplyKind | null
  readonly fault: string | undefined
  readonly onChoose: (kind: SupplyKind) => void
}

export function KindField({ chosen, fault, onChoose }: KindProps) {
  return (
    <Field label="类别" fault={fault === undefined ? undefined : '请选类别'}>
      <Chips chips={kindChips} chosen={chosen} onChoose={(value) => onChoose(supplyKind.parse(value))} />
    </Field>
  )
}

interface TimesProps {
  readonly label: string
  readonly chosen: readonly FreeTime[]
  readonly onChange: (times: FreeTime[]) => void
}

export function TimesField({ label, chosen, onChange }: TimesProps) {
  return (
    <Field label={label}>
      <ManyChips name="time" chips={timeChips} chosen={chosen} onChange={(times) => onChange([...times])} />
    </Field>
  )
}

export interface SheetFormProps<Ask> {
  /** What the button says. */
  readonly confirm: string
  readonly busy: boolean
  readonly onConfirm: (ask: Ask) => void
}

/** What a form is about, above its fields. */
export function Hint({ children }: { readonly children: string }) {
  return <View className="lists-hint">{children}</View>
}
