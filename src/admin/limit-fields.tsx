import { Input, View } from '@tarojs/components'
import type { LimitView } from '../../contract/limit'
import { limitUnit, limitUnitLabels, type LimitUnit } from '../../contract/vocabulary/limit-unit'
import { Chips } from '../components/chips'
import './limit-fields.scss'

/** As it is typed. */
export interface LimitDraft {
  readonly amount: string
  readonly unit: LimitUnit
}

export const draftOf = (limit: LimitView | null): LimitDraft =>
  limit === null ? { amount: '', unit: 'workingHours' } : { amount: String(limit.amount), unit: limit.unit }

/** Nothing typed is no number. */
export const numberIn = (text: string): number => (text.trim() === '' ? NaN : Number(text))

export const limitIn = ({ amount, unit }: LimitDraft): LimitView => ({ amount: numberIn(amount), unit })

export interface NumberFieldProps {
  readonly id?: string
  readonly placeholder?: string
  readonly value: string
  /** In what it is counted. */
  readonly unit: string
  readonly onChange: (value: string) => void
}

export function NumberField({ id = 'amount', placeholder = '多久', value, unit, onChange }: NumberFieldProps) {
  return (
    <View className="limits-number">
      <Input
        id={id}
        className="limits-input"
        type="digit"
        value={value}
        maxlength={6}
        placeholder={placeholder}
        placeholderClass="limits-placeholder"
        onInput={(event) => onChange(event.detail.value)}
      />
      <View>{unit}</View>
    </View>
  )
}

const units = limitUnit.options.map((value) => ({ value, label: limitUnitLabels[value] }))

interface LimitFieldsProps {
  readonly draft: LimitDraft
  readonly onChange: (change: (before: LimitDraft) => LimitDraft) => void
}

/** A number and what it counts. */
export function LimitFields({ draft, onChange }: LimitFieldsProps) {
  return (
    <>
      <NumberField
        value={draft.amount}
        unit={limitUnitLabels[draft.unit]}
        onChange={(amount) => onChange((before) => ({ ...before, amount }))}
      />
      <Chips
        chips={units}
        chosen={draft.unit}
        onChoose={(unit) => onChange((before) => ({ ...before, unit: limitUnit.parse(unit) }))}
      />
      <View className="limits-line">工作时、工作日只算上班的时候；小时、天连夜里和休息日一起算。</View>
    </>
  )
}
