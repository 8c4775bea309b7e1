import { View } from '@tarojs/components'
import './chips.scss'

export interface ManyChipsProps<Value extends string> {
  /** Tells these chips from others on the page. */
  readonly name: string
  readonly chips: readonly { readonly value: Value; readonly label: string }[]
  /** In the order in which they were chosen. */
  readonly chosen: readonly Value[]
  /** Whether the order counts, and is shown. */
  readonly ordered?: boolean
  readonly onChange: (chosen: readonly Value[]) => void
}

/** A few answers side by side, any number of them chosen. */
export function ManyChips<Value extends string>(props: ManyChipsProps<Value>) {
  const { name, chips, chosen, ordered = false, onChange } = props
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  return (
    <View className="chips">
      {chips.map(({ value, label }) => {
        const place = chosen.indexOf(value)
        return (
          <View
            key={value}
            id={`${name}-${value}`}
            className={`chip ${place < 0 ? '' : 'chip-chosen'}`}
            onClick={() => toggle(value)}
          >
            {ordered && place >= 0 ? `${place + 1} ${label}` : label}
          </View>
        )
      })}
    </View>
  )
}
