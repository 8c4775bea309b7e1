import { View } from '@tarojs/components'
import { useState } from 'react'
import { areas } from '../../contract/areas'
import type { AreaCode } from '../../contract/ids'
import { call } from '../cloud/call'
import { useQuery } from '../hooks/use-query'
import './community-list.scss'
import { LoadingCards, QueryView } from './query-view'
import { SearchBox } from './search-box'

export interface CommunityChoice {
  readonly code: AreaCode
  readonly name: string
  readonly streetName: string
}

export interface CommunityListProps {
  /** Only those of this street. */
  readonly street?: string
  /** What is said of one beside its street. */
  readonly noteOf?: (code: AreaCode) => string
  readonly onChoose: (community: CommunityChoice) => void
}

const matches = ({ name, streetName }: CommunityChoice, words: string, street: string | undefined): boolean =>
  (street === undefined || streetName === street) && `${streetName}${name}`.includes(words)

/** All communities of the district, narrowed by words; for a sheet. */
export function CommunityList({ street, noteOf, onChoose }: CommunityListProps) {
  const [words, setWords] = useState('')
  const query = useQuery(() => call(areas.communities, {}))
  return (
    <View className="community-list">
      <SearchBox id="community-search" placeholder="搜社区或街道" value={words} onChange={setWords} />
      <QueryView query={query} loading={<LoadingCards count={2} />}>
        {({ communities }) => {
          const found = communities.filter((community) => matches(community, words.trim(), street))
          if (found.length === 0) return <View className="community-hint">没有找到这样的社区，换个词试试。</View>
          return found.map(({ code, name, streetName }) => (
            <View
              key={code}
              id={`community-${code}`}
              className="community-choice"
              onClick={() => onChoose({ code, name, streetName })}
            >
              <View>{name}</View>
              <View className="community-hint">{[streetName, noteOf?.(code)].filter(Boolean).join(' · ')}</View>
            </View>
          ))
        }}
      </QueryView>
    </View>
  )
}
