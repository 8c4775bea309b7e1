import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../../contract/api'
import type { EntrustDraft } from './entrust-draft'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { SearchBox } from '../../../components/search-box'
import { Sheet } from '../../../components/sheet'
import { TextLink } from '../../../components/text-link'
import { useQuery } from '../../../hooks/use-query'
import { Fault } from '../../../told/fault'
import type { Entrust } from './use-entrust'

type Community = NonNullable<EntrustDraft['community']>

function Communities({ onChoose }: { readonly onChoose: (community: Community) => void }) {
  const [words, setWords] = useState('')
  const query = useQuery(() => call(api.areas.communities, {}))
  return (
    <View className="entrust-list">
      <SearchBox id="community-search" placeholder="搜社区或街道" value={words} onChange={setWords} />
      <QueryView query={query} loading={<LoadingCards count={2} />}>
        {({ communities }) => {
          const found = communities.filter(({ name, streetName }) => `${streetName}${name}`.includes(words.trim()))
          if (found.length === 0) return <View className="told-hint">没有找到这样的社区，换个词试试。</View>
          return found.map(({ code, name, streetName }) => (
            <View
              key={code}
              id={`community-${code}`}
              className="entrust-choice"
              onClick={() => onChoose({ code, name, streetName })}
            >
              <View className="entrust-words">
                <View>{name}</View>
                <View className="told-hint">{streetName}</View>
              </View>
            </View>
          ))
        }}
      </QueryView>
    </View>
  )
}

export function CommunityCard({ entrust: { draft, faults, change } }: { readonly entrust: Entrust }) {
  const [open, setOpen] = useState(false)
  const { community } = draft
  return (
    <Card
      title="交给哪个社区"
      aside={
        <TextLink id="pick-community" onTap={() => setOpen(true)}>
          {community === null ? '选社区 ›' : '改选 ›'}
        </TextLink>
      }
    >
      <View className={community === null ? 'told-hint' : ''}>
        {community === null ? '还没有选' : [community.streetName, community.name].join(' · ')}
      </View>
      <Fault words={faults.community} />
      <Sheet title="交给哪个社区" open={open} onClose={() => setOpen(false)}>
        <Communities
          onChoose={(chosen) => {
            setOpen(false)
            change({ community: chosen })
          }}
        />
      </Sheet>
    </Card>
  )
}
