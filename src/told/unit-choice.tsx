import { View } from '@tarojs/components'
import { useState } from 'react'
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
  /** A page of those whose name begins with a text. */
  readonly find: (
    text: string,
    cursor: string | undefined,
  ) => Promise<Result<{ readonly units: readonly Unit[]; readonly next: string | null }>>
  /** What is said below a name. */
  readonly noteOf: (unit: Unit) => string
  /** What to do when there is none. */
  readonly none: string
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

/** Units that have reported in, by the beginning of their name; for a sheet. */
export function UnitChoice<Unit extends Named>(props: UnitChoiceProps<Unit>) {
  return (
    <SearchWithin id="unit-search" placeholder="单位名称开头几个字，不填看全部">
      {(text) => <Found key={text} text={text} {...props} />}
    </SearchWithin>
  )
}
