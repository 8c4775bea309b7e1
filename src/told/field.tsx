import { Input, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Fault } from './fault'
import './field.scss'

interface FieldProps {
  readonly id?: string
  readonly label: string
  readonly fault?: string | undefined
  readonly children: ReactNode
}

/** A field of a form, with what is wrong with it. */
export function Field({ id, label, fault, children }: FieldProps) {
  return (
    <View id={id} className="form-field">
      <View className="told-label">{label}</View>
      {children}
      <Fault words={fault} />
    </View>
  )
}

interface LineProps extends Omit<FieldProps, 'id' | 'children'> {
  readonly id: string
  readonly value: string
  readonly placeholder: string
  readonly type?: 'text' | 'number'
  /** Characters. */
  readonly most: number
  readonly onChange: (value: string) => void
}

/** One line that is typed. */
export function LineField({ id, label, fault, value, placeholder, type = 'text', most, onChange }: LineProps) {
  return (
    <Field label={label} fault={fault}>
      <Input
        id={id}
        className="form-input"
        type={type}
        value={value}
        maxlength={most}
        placeholder={placeholder}
        placeholderClass="form-placeholder"
        onInput={(event) => onChange(event.detail.value)}
      />
    </Field>
  )
}
