import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Fault } from '../told/fault'
import './form-field.scss'

export interface FormFieldProps {
  readonly label: string
  readonly fault?: string | undefined
  readonly children: ReactNode
}

/** A field of a form with its name above and what is wrong below. */
export function FormField({ label, fault, children }: FormFieldProps) {
  return (
    <View className="form-field">
      <View className="told-label">{label}</View>
      {children}
      <Fault words={fault} />
    </View>
  )
}
