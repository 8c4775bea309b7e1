import { View } from '@tarojs/components'
import { useState } from 'react'
import { lists } from '../../contract/lists'
import type { CategoryCode } from '../../contract/ids'
import type { MatterView } from '../../contract/lists'
import type { WhistleType } from '../../contract/vocabulary/whistle-type'
import { call } from '../cloud/call'
import { useQuery } from '../hooks/use-query'
import { useSettled } from '../hooks/use-settled'
import './matter-picker.scss'
import { bodiesLine, timesLine } from './matter-words'
import { LoadingCards, QueryView } from './query-view'
import { SearchBox } from './search-box'
import { Tag } from './status-tag'

/** More than these nobody reads: words find the rest. */
const mostShown = 30
/** As many as a whistle may cite. */
const mostChosen = 5
/** Milliseconds without another letter. */
const pause = 250

export interface MatterPickerProps {
  /** The first one is the principal one: its body leads, its time counts. */
  readonly chosen: readonly MatterView[]
  /** By what was chosen before: two quick taps must not undo each other. */
  readonly onChange: (change: (before: readonly MatterView[]) => readonly MatterView[]) => void
  /** Only matters that may be whistled like this. */
  readonly type: WhistleType
  /** Matters that fit it come first. */
  readonly category?: CategoryCode
}

function Chosen({
  chosen,
  onRemove,
}: {
  readonly chosen: readonly MatterView[]
  readonly onRemove: (id: string) => void
}) {
  if (chosen.length === 0) return null
  return (
    <View className="matter-chosen">
      {chosen.map(({ id, name }, index) => (
        <View key={id} id={`chosen-${id}`} className="matter-chip" onClick={() => onRemove(id)}>
          <View>{index === 0 && chosen.length > 1 ? `主 ${name}` : name}</View>
          <View className="matter-chip-remove">去掉</View>
        </View>
      ))}
    </View>
  )
}

interface MatterProps {
  readonly matter: MatterView
  readonly chosen: boolean
  readonly onTap: () => void
}

function Matter({ matter, chosen, onTap }: MatterProps) {
  return (
    <View id={`matter-${matter.id}`} className="matter" onClick={onTap}>
      <View className="matter-words">
        <View className="matter-name">
          {matter.id} {matter.name}
        </View>
        <View className="matter-line">{bodiesLine(matter)}</View>
        <View className="matter-line">{timesLine(matter)}</View>
      </View>
      {chosen && <Tag tone="ok">已选</Tag>}
      {!chosen && matter.fits && <Tag tone="info">适合</Tag>}
    </View>
  )
}

interface Found {
  readonly rows: readonly MatterView[]
  readonly total: number
}

interface ListProps extends Found {
  readonly chosen: readonly MatterView[]
  readonly onTap: (matter: MatterView) => void
}

function List({ rows, total, chosen, onTap }: ListProps) {
  if (rows.length === 0) {
    return <View className="matter-none">没有找到这样的事项，换个词试试，也可以写明事项报上级同意。</View>
  }
  return (
    <>
      {rows.map((matter) => (
        <Matter
          key={matter.id}
          matter={matter}
          chosen={chosen.some(({ id }) => id === matter.id)}
          onTap={() => onTap(matter)}
        />
      ))}
      {total > rows.length && <View className="matter-line">还有 {total - rows.length} 项，输入关键词查找</View>}
    </>
  )
}

const toggled = (before: readonly MatterView[], matter: MatterView): readonly MatterView[] => {
  if (before.some(({ id }) => id === matter.id)) return before.filter(({ id }) => id !== matter.id)
  return before.length < mostChosen ? [...before, matter] : before
}

/** Finds and picks what a whistle cites, by number, name, body or keyword. */
export function MatterPicker({ chosen, onChange, type, category }: MatterPickerProps) {
  const [words, setWords] = useState('')
  const sought = useSettled(words.trim(), pause)
  const query = useQuery<Found>(() => call(lists.searchMatters, { words: sought, type, category, limit: mostShown }), {
    key: [type, category, sought].join(' '),
  })
  const remove = (id: string) => onChange((before) => before.filter((matter) => matter.id !== id))
  return (
    <View className="matter-picker">
      <Chosen chosen={chosen} onRemove={remove} />
      {chosen.length === mostChosen && <View className="matter-line">最多选 {mostChosen} 项，要换请先去掉一项。</View>}
      <SearchBox id="matter-search" placeholder="搜编号、事项、单位或关键词" value={words} onChange={setWords} />
      <QueryView query={query} loading={<LoadingCards count={2} />}>
        {(found) => (
          <List {...found} chosen={chosen} onTap={(matter) => onChange((before) => toggled(before, matter))} />
        )}
      </QueryView>
    </View>
  )
}
