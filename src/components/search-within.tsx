import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { useSettled } from '../hooks/use-settled'
import './community-list.scss'
import { SearchBox } from './search-box'

/** Milliseconds without a letter before it is asked. */
const pause = 400

interface SearchWithinProps {
  readonly id: string
  readonly placeholder: string
  /** What is found. @param text what was typed, once its writer pauses */
  readonly children: (text: string) => ReactNode
}

/** A search that the server answers; for a sheet. */
export function SearchWithin({ id, placeholder, children }: SearchWithinProps) {
  const [words, setWords] = useState('')
  const text = useSettled(words.trim(), pause)
  return (
    <View className="community-list">
      <SearchBox id={id} placeholder={placeholder} value={words} onChange={setWords} />
      {children(text)}
    </View>
  )
}
