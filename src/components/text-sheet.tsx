import { TextArea } from '@nutui/nutui-react-taro'
import '@nutui/nutui-react-taro/dist/es/packages/textarea/style/css'
import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Chips } from './chips'
import { MainButton } from './main-button'
import { Sheet } from './sheet'
import './text-sheet.scss'

export interface WordsBoxProps {
  readonly id?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder: string
  /** Characters. */
  readonly most: number
}

/** Where somebody writes, with how much he has written. */
export function WordsBox({ id, value, onChange, placeholder, most }: WordsBoxProps) {
  return (
    <View className="words-box">
      <TextArea
        id={id}
        value={value}
        onChange={onChange}
        placeholder={placeholder}
        maxLength={most}
        autoSize
        placeholderClass="words-box-placeholder"
      />
      <View className="words-box-count">
        {value.length} / {most}
      </View>
    </View>
  )
}

export interface TextSheetProps {
  readonly title: string
  readonly open: boolean
  readonly placeholder: string
  readonly most: number
  /** What the button says. */
  readonly confirm: string
  readonly busy: boolean
  /** Whether it may be left empty. */
  readonly optional?: boolean
  /** Ready-made answers, put in by one tap. */
  readonly suggestions?: readonly string[]
  /** Photos or choices between the words and the button. */
  readonly children?: ReactNode
  readonly onConfirm: (text: string) => void
  readonly onClose: () => void
}

function Content(props: TextSheetProps) {
  const { placeholder, most, confirm, busy, optional = false, suggestions = [], children, onConfirm } = props
  const [text, setText] = useState('')
  return (
    <View className="text-sheet">
      {suggestions.length > 0 && (
        <Chips
          chips={suggestions.map((suggestion) => ({ value: suggestion, label: suggestion }))}
          chosen={text}
          onChoose={setText}
        />
      )}
      <View className="text-sheet-words">
        <WordsBox id="sheet-text" value={text} onChange={setText} placeholder={placeholder} most={most} />
      </View>
      {children}
      <MainButton
        id="sheet-confirm"
        busy={busy}
        disabled={!optional && text.trim() === ''}
        onTap={() => onConfirm(text.trim())}
      >
        {confirm}
      </MainButton>
    </View>
  )
}

/** Asks for a few words: a reason, an answer, a question. */
export function TextSheet(props: TextSheetProps) {
  return (
    <Sheet title={props.title} open={props.open} onClose={props.onClose}>
      <Content {...props} />
    </Sheet>
  )
}
