import { View } from '@tarojs/components'
import { useState } from 'react'
import { lists } from '../../../../contract/lists'
import type { AccessItemView } from '../../../../contract/lists'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { SearchBox } from '../../../components/search-box'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { Tag } from '../../../components/status-tag'
import { TextLink } from '../../../components/text-link'
import { useQuery } from '../../../hooks/use-query'
import { useSettled } from '../../../hooks/use-settled'
import type { Entrust } from './use-entrust'

const mostShown = 50
/** Milliseconds without another letter. */
const pause = 250

function Item({ item, onTap }: { readonly item: AccessItemView; readonly onTap: () => void }) {
  return (
    <View id={`item-${item.id}`} className="entrust-choice" onClick={onTap}>
      <View className="entrust-words">
        <View>{item.name}</View>
        <View className="told-hint">{[item.department, item.basis].filter(Boolean).join(' · ')}</View>
      </View>
      {item.admitted && <Tag tone="ok">可以直接交</Tag>}
    </View>
  )
}

function Items({ onChoose }: { readonly onChoose: (item: AccessItemView) => void }) {
  const [words, setWords] = useState('')
  const sought = useSettled(words.trim(), pause)
  const query = useQuery(() => call(lists.searchAccess, { words: sought, kind: 'allowed', limit: mostShown }), {
    key: sought,
  })
  return (
    <View className="entrust-list">
      <SearchBox id="item-search" placeholder="搜事项、部门或关键词" value={words} onChange={setWords} />
      <QueryView query={query} loading={<LoadingCards count={2} />}>
        {({ rows, total }) => (
          <>
            {[...rows]
              .sort((one, other) => Number(other.admitted) - Number(one.admitted))
              .map((item) => (
                <Item key={item.id} item={item} onTap={() => onChoose(item)} />
              ))}
            {rows.length === 0 && <View className="told-hint">清单里没有这样的事项，可以不选，先经街道同意。</View>}
            {total > rows.length && <View className="told-hint">还有 {total - rows.length} 项，输入关键词查找</View>}
          </>
        )}
      </QueryView>
    </View>
  )
}

/** Which item of the community access list it is; what is not on it takes the street's leave. */
export function ItemCard({ entrust: { draft, change } }: { readonly entrust: Entrust }) {
  const [open, setOpen] = useState(false)
  return (
    <Card
      title="准入清单里的哪一项"
      aside={
        <TextLink id="pick-item" onTap={() => setOpen(true)}>
          {draft.item === null ? '查清单 ›' : '改选 ›'}
        </TextLink>
      }
    >
      <View>{draft.item === null ? '不在清单里' : `${draft.item.id} ${draft.item.name}`}</View>
      {draft.item !== null && (
        <TextLink id="drop-item" onTap={() => change({ item: null })}>
          不在清单里
        </TextLink>
      )}
      <Sheet title="社区准入清单" open={open} onClose={() => setOpen(false)}>
        <Items
          onChoose={({ id, name, admitted }) => {
            setOpen(false)
            change({ item: { id, name, admitted } })
          }}
        />
        <SheetFoot>
          <MainButton
            id="no-item"
            tone="quiet"
            onTap={() => {
              setOpen(false)
              change({ item: null })
            }}
          >
            清单里没有
          </MainButton>
        </SheetFoot>
      </Sheet>
    </Card>
  )
}
