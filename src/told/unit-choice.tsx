import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Result } from '../cloud/result'
import { QueryView } from '../components/query-view'
import { SearchWithin } from '../components/search-within'
import { TextLink } from '../components/text-link'
import { useQuery } from '../hooks/use-query'

interface Named {
  readonly id: string
  readonly name: string
}

export interface UnitChoiceProps<Unit extends Named> {
  /** A page of those that have a text somewhere in their name. */
  readonly find: (
    text: string,
    cursor: string | undefined,
  ) => Promise<Result<{ readonly units: readonly Unit[]; readonly next: string | null }>>
  /** What is said below a name. */
  readonly noteOf: (unit: Unit) => string
  /** What to do when there is none. */
  readonly none: string
  /** What is said before anything is typed; absent: all are shown. */
  readonly before?: string
  /** What else there is to choose once something is typed. */
  readonly below?: (text: string) => ReactNode
  readonly onChoose: (unit: Unit) => void
}

/** A page of what was found: a sheet does not grow as a page does. */
function Found<Unit extends Named>(props: UnitChoiceProps<Unit> & { readonly text: string }) {
  const { text, find, noteOf, none, onChoose } = props
  const [cursor, setCursor] = useState<string>()
  const query = useQuery(() => find(text, cursor), { key: cursor })
  return (
    <QueryView query={query} loading={<View className="community-hint">正在找…</View>}>
      {({ units, next }) => (
        <>
          {units.map((unit) => (
            <View key={unit.id} id={`unit-${unit.id}`} className="community-choice" onClick={() => onChoose(unit)}>
              <View>{unit.name}</View>
              <View className="community-hint">{noteOf(unit)}</View>
            </View>
          ))}
          {units.length === 0 && next === null && <View className="community-hint">{none}</View>}
          {next !== null && (
            <TextLink id="next-units" onTap={() => setCursor(next)}>
              下一页 ›
            </TextLink>
          )}
        </>
      )}
    </QueryView>
  )
}

/** Units by any part of their name, since official ones all begin alike; for a sheet. */
export function UnitChoice<Unit extends Named>(props: UnitChoiceProps<Unit>) {
  const { before, below } = props
  const all = before === undefined ? '，不填看全部' : ''
  return (
    <SearchWithin id="unit-search" placeholder={`单位名称里任意几个字${all}`}>
      {(text) =>
        text === '' && before !== undefined ? (
          <View className="community-hint">{before}</View>
        ) : (
          <>
            <Found key={text} text={text} {...props} />
            {below?.(text)}
          </>
        )
      }
    </SearchWithin>
  )
}
