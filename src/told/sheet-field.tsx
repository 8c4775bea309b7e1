import { Input, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Fault } from './fault'
import './sheet-form.scss'

interface FieldProps {
  readonly label: string
  readonly fault?: string | undefined
  readonly children: ReactNode
}

/** A field of a form on a sheet, with what is wrong with it. */
export function SheetField({ label, fault, children }: FieldProps) {
  return (
    <View className="sheet-field">
      <View className="told-label">{label}</View>
      {children}
      <Fault words={fault} />
    </View>
  )
}

interface LineProps extends Omit<FieldProps, 'children'> {
  readonly id: string
  readonly value: string
  readonly placeholder: string
  readonly type?: 'text' | 'number'
  /** Characters. */
  readonly most: number
  readonly onChange: (value: string) => void
}

/** One line that is typed. */
export function SheetLine({ id, label, fault, value, placeholder, type = 'text', most, onChange }: LineProps) {
  return (
    <SheetField label={label} fault={fault}>
      <Input
        id={id}
        className="sheet-input"
        type={type}
        value={value}
        maxlength={most}
        placeholder={placeholder}
        placeholderClass="sheet-placeholder"
        onInput={(event) => onChange(event.detail.value)}
      />
    </SheetField>
  )
}
