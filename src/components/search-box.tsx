import { Input, View } from '@tarojs/components'
import './search-box.scss'

export interface SearchBoxProps {
  readonly id: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Words that narrow the list below. */
export function SearchBox({ id, placeholder, value, onChange }: SearchBoxProps) {
  return (
    <View className="search-box">
      <Input
        id={id}
        className="search-box-input"
        placeholder={placeholder}
        placeholderClass="search-box-placeholder"
        confirmType="search"
        maxlength={40}
        value={value}
        onInput={(event) => onChange(event.detail.value)}
      />
    </View>
  )
}
