import { Input, View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Line } from '../../components/line'
import { MainButton } from '../../components/main-button'
import { Sheet, SheetFoot } from '../../components/sheet'
import { ManyChips } from '../../components/many-chips'
import './kept.scss'

/** What is to be entered, over where. */
export function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <View className="kept-label">{label}</View>
      {children}
    </>
  )
}

export interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly placeholder: string
  /** Characters. */
  readonly most: number
  readonly onChange: (value: string) => void
}

export function TextField({ id, label, value, placeholder, most, onChange }: TextFieldProps) {
  return (
    <Field label={label}>
      <Input
        id={id}
        className="kept-input"
        value={value}
        maxlength={most}
        placeholder={placeholder}
        placeholderClass="kept-placeholder"
        onInput={(event) => onChange(event.detail.value)}
      />
    </Field>
  )
}

export interface WordsFieldProps extends Omit<TextFieldProps, 'value' | 'most' | 'onChange'> {
  readonly words: readonly string[]
  readonly onChange: (words: string[]) => void
}

const wordsIn = (text: string): string[] => [...new Set(text.split(/[\s、，,；;]+/).filter(Boolean))]

/** Several words in one line. What was typed stays as it was typed. */
export function WordsField({ words, onChange, ...rest }: WordsFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextField
      {...rest}
      value={typed ?? words.join('、')}
      most={300}
      onChange={(text) => {
        setTyped(text)
        onChange(wordsIn(text))
      }}
    />
  )
}

interface Named {
  readonly code: string
  readonly name: string
}

export interface DepartmentsFieldProps {
  readonly id: string
  readonly label: string
  readonly departments: readonly Named[]
  /** Codes. */
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
}

const namesOf = ({ departments, chosen }: Pick<DepartmentsFieldProps, 'departments' | 'chosen'>): string =>
  chosen.map((code) => departments.find((one) => one.code === code)?.name ?? code).join('、')

const chipsOf = (departments: readonly Named[]) => departments.map(({ code, name }) => ({ value: code, label: name }))

/** One department. */
export function DepartmentField({ id, label, departments, chosen, onChange }: DepartmentsFieldProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Line id={id} label={label} hint={namesOf({ departments, chosen }) || '请选'} onTap={() => setOpen(true)} />
      <Sheet title={label} open={open} onClose={() => setOpen(false)}>
        <ManyChips
          name={id}
          chips={chipsOf(departments)}
          chosen={chosen}
          onChange={(codes) => {
            setOpen(false)
            onChange(codes.slice(-1))
          }}
        />
      </Sheet>
    </>
  )
}

/** Any number of departments. */
export function DepartmentsField({ id, label, departments, chosen, onChange }: DepartmentsFieldProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Line id={id} label={label} hint={namesOf({ departments, chosen }) || '没有'} onTap={() => setOpen(true)} />
      <Sheet title={label} open={open} onClose={() => setOpen(false)}>
        <ManyChips name={id} chips={chipsOf(departments)} chosen={chosen} onChange={(codes) => onChange([...codes])} />
        <SheetFoot>
          <MainButton id={`${id}-done`} onTap={() => setOpen(false)}>
            选好了
          </MainButton>
        </SheetFoot>
      </Sheet>
    </>
  )
}
