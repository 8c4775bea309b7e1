import { View } from '@tarojs/components'
import { ButtonBar } from '../../components/button-bar'
import { Card } from '../../components/card'
import { MainButton } from '../../components/main-button'
import { PageFrame } from '../../components/page-frame'
import { NothingYet, QueryView } from '../../components/query-view'
import { SearchBox } from '../../components/search-box'
import { Segments } from '../../components/segments'
import { Tag } from '../../components/status-tag'
import './kept.scss'
import { useKeptList, type Group, type KeptRow, type Load } from './use-kept-list'

export interface KeptListProps<Row extends KeptRow> {
  readonly load: Load<Row>
  readonly placeholder: string
  /** What a row is called. */
  readonly called: string
  /** What a row says beside its name. */
  readonly linesOf: (row: Row) => readonly string[]
  /** @param id null: a new one */
  readonly onOpen: (id: string | null) => void
}

const groups: readonly { readonly value: Group; readonly label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'on', label: '使用中' },
  { value: 'off', label: '已停用' },
]

const emptyWords: Readonly<Record<Group, (called: string) => string>> = {
  all: (called) => `没有找到这样的${called}，换个词试试，也可以新增一项。`,
  on: (called) => `没有找到使用中的${called}，换个词试试，也可以新增一项。`,
  off: (called) => `没有停用的${called}。`,
}

/** A list as its keeper sees it: what is switched off is marked, any row can be opened. */
export function KeptList<Row extends KeptRow>({ load, placeholder, called, linesOf, onOpen }: KeptListProps<Row>) {
  const { group, choose, words, setWords, list } = useKeptList(load)
  return (
    <PageFrame
      head={<Segments segments={groups} chosen={group} onChoose={choose} />}
      bar={
        <ButtonBar>
          <MainButton id="new-row" onTap={() => onOpen(null)}>
            新增一项
          </MainButton>
        </ButtonBar>
      }
    >
      <Card>
        <View className="kept-search">
          <SearchBox id="kept-search" placeholder={placeholder} value={words} onChange={setWords} />
        </View>
      </Card>
      <QueryView
        query={list}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<NothingYet text={emptyWords[group](called)} />}
      >
        {({ rows, next }) => (
          <>
            {rows.map((row) => (
              <Card
                key={row.id}
                id={`row-${row.id}`}
                title={`${row.id} ${row.name}`}
                aside={row.active ? undefined : <Tag tone="mute">已停用</Tag>}
                onTap={() => onOpen(row.id)}
              >
                {linesOf(row).map((line) => (
                  <View key={line} className="kept-line">
                    {line}
                  </View>
                ))}
              </Card>
            ))}
            {next !== null && <View className="kept-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}
