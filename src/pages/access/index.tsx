import { View } from '@tarojs/components'
import type { AccessItemView } from '../../../contract/lists'
import { accessKind, accessKindLabels } from '../../../contract/vocabulary/access-kind'
import { accessSubjectLabels } from '../../../contract/vocabulary/access-subject'
import { Card } from '../../components/card'
import { PageFrame } from '../../components/page-frame'
import { NothingYet, QueryView } from '../../components/query-view'
import { SearchBox } from '../../components/search-box'
import { Segments } from '../../components/segments'
import { Tag } from '../../components/status-tag'
import './index.scss'
import { useAccess } from './use-access'

const kinds = [...accessKind.options].reverse().map((value) => ({ value, label: accessKindLabels[value] }))

function Item({ item }: { readonly item: AccessItemView }) {
  const { id, name, kind, subject, department, basis, materials, instead } = item
  return (
    <Card id={`access-${id}`}>
      <View className="access-head">
        <View className="access-name">{name}</View>
        <Tag tone={kind === 'allowed' ? 'ok' : 'mute'}>{accessKindLabels[kind]}</Tag>
      </View>
      {instead !== '' && <View className="access-instead">{instead}</View>}
      {materials.length > 0 && <View className="access-instead">要带：{materials.join('、')}</View>}
      <View className="access-line">{[accessSubjectLabels[subject], department, basis].join(' · ')}</View>
    </Card>
  )
}

/** What the community does for people, and what nobody may ask of it, or of them, any more. */
export default function AccessPage() {
  const { kind, setKind, words, setWords, list } = useAccess()
  return (
    <PageFrame head={<Segments segments={kinds} chosen={kind} onChoose={setKind} />}>
      <Card>
        <View className="access-search">
          <SearchBox id="access-search" placeholder="搜证明、补贴或单位" value={words} onChange={setWords} />
        </View>
      </Card>
      <QueryView
        query={list}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <NothingYet
            text="清单里没有找到。换个词试试，或者看看另一类。"
            action="全部看看"
            onTap={() => setWords('')}
          />
        }
      >
        {({ rows, next }) => (
          <>
            {rows.map((item) => (
              <Item key={item.id} item={item} />
            ))}
            {next !== null && <View className="access-line">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}
