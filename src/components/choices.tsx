import { View } from '@tarojs/components'
import type { Result } from '../cloud/result'
import { useQuery } from '../hooks/use-query'
import './choices.scss'
import { NothingYet, QueryView } from './query-view'

export interface Choice {
  readonly key: string
  readonly name: string
  readonly hint?: string
  readonly take: () => void
}

export interface ChoicesProps {
  readonly step: string
  readonly load: () => Promise<Result<Choice[]>>
}

/** One below the other, each as wide as the sheet: one of them is tapped. */
export function Choices({ step, load }: ChoicesProps) {
  const query = useQuery(load, { key: step })
  return (
    <QueryView query={query} isEmpty={(choices) => choices.length === 0} empty={<NothingYet text="这里还没有登记" />}>
      {(choices) =>
        choices.map(({ key, name, hint, take }) => (
          <View key={key} id={`choice-${key}`} className="choice" onClick={take}>
            <View>{name}</View>
            {hint !== undefined && <View className="choice-hint">{hint}</View>}
          </View>
        ))
      }
    </QueryView>
  )
}
