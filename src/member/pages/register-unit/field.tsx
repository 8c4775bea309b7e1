import { Input, View } from '@tarojs/components'
import type { UnitDraft } from '../../../device/unit-draft'
import { Fault } from '../../../told/fault'
import type { RegisterUnit } from './use-register-unit'

export interface FieldProps {
  readonly form: RegisterUnit
  readonly of: Exclude<keyof UnitDraft, 'key' | 'kind' | 'community' | 'grid'>
  readonly label: string
  readonly placeholder: string
  readonly type?: 'text' | 'number'
  /** Characters. */
  readonly most: number
}

/** One line of the form with what is wrong with it. */
export function Field({ form: { draft, faults, change }, of, label, placeholder, type = 'text', most }: FieldProps) {
  return (
    <View className="unit-field">
      <View className="told-label">{label}</View>
      <Input
        id={`unit-${of}`}
        className="unit-input"
        type={type}
        value={draft[of]}
        maxlength={most}
        placeholder={placeholder}
        placeholderClass="unit-placeholder"
        onInput={(event) => change({ [of]: event.detail.value })}
      />
      <Fault words={faults[of]} />
    </View>
  )
}
