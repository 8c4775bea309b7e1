import { Input, View } from '@tarojs/components'
import type { ActivityDraft } from '../../../device/activity-draft'
import { Fault } from '../../../told/fault'
import type { ActivityForm } from './form'

export interface FieldProps {
  readonly form: ActivityForm
  readonly of: 'title' | 'meeting' | 'quota' | 'times'
  readonly label: string
  readonly placeholder: string
  readonly type?: 'text' | 'number'
  /** Characters. */
  readonly most: number
}

/** Where the contract calls it otherwise than the draft. */
const faultOf = (of: keyof ActivityDraft): string => (of === 'meeting' ? 'place' : of)

/** One line of the form with what is wrong with it. */
export function Field({ form: { draft, faults, change }, of, label, placeholder, type = 'text', most }: FieldProps) {
  return (
    <View className="publish-field">
      <View className="told-label">{label}</View>
      <Input
        id={`activity-${of}`}
        className="publish-input"
        type={type}
        value={draft[of]}
        maxlength={most}
        placeholder={placeholder}
        placeholderClass="publish-placeholder"
        onInput={(event) => change({ [of]: event.detail.value })}
      />
      <Fault words={faults[faultOf(of)]} />
    </View>
  )
}
