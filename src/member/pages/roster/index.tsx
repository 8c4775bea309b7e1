import { View } from '@tarojs/components'
import type { RosterLine, RosterPile } from '../../../../contract/rosters'
import { unitId, type UnitId } from '../../../../contract/ids'
import { AboutOne } from '../../../components/about-one'
import { Card } from '../../../components/card'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Segments } from '../../../components/segments'
import { TextLink } from '../../../components/text-link'
import { lists } from '../../routes'
import { BringCard } from './bring-card'
import './index.scss'
import { useRoster, type Roster } from './use-roster'

const emptyWords: Readonly<Record<RosterPile, string>> = {
  missing: '名单里没有还没报到的人。导入名单后，没报到的会在这里。',
  here: '名单里还没有人报到。本人报到时选本单位，对上了就会到这里。',
}

const words = ({ phone, communityName, note }: RosterLine): string =>
  [phone, communityName, note].filter(Boolean).join(' · ')

function Line({ line, roster: { remove, removing } }: { readonly line: RosterLine; readonly roster: Roster }) {
  return (
    <View id={`line-${line.id}`} className="roster-person">
      <View className="roster-person-words">
        <View className="roster-person-name">{line.name}</View>
        <View className="roster-line">{words(line)}</View>
      </View>
      <TextLink id={`remove-${line.id}`} onTap={() => (removing ? undefined : void remove(line))}>
        移出
      </TextLink>
    </View>
  )
}

function Lines({ roster }: { readonly roster: Roster }) {
  const { list, pile } = roster
  return (
    <QueryView
      query={list}
      isEmpty={({ rows, next }) => rows.length === 0 && next === null}
      empty={<NothingYet text={emptyWords[pile]} />}
    >
      {({ rows, next }) => (
        <Card>
          {rows.map((line) => (
            <Line key={line.id} line={line} roster={roster} />
          ))}
          {next !== null && <View className="roster-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
        </Card>
      )}
    </QueryView>
  )
}

function RosterOf({ unit }: { readonly unit: UnitId }) {
  const roster = useRoster(unit)
  const { pile, choose, head } = roster
  const segments = [
    { value: 'missing' as const, label: '未报到', count: head?.counts.missing },
    { value: 'here' as const, label: '已报到', count: head?.counts.here },
  ]
  return (
    <PageFrame head={<Segments segments={segments} chosen={pile} onChoose={choose} />}>
      {head !== null && <View className="roster-unit">{head.unitName}</View>}
      {head !== null && <BringCard roster={roster} />}
      <Lines roster={roster} />
    </PageFrame>
  )
}

/** Whom a unit expects to report in, for its contact person. */
export default function RosterPage() {
  return (
    <AboutOne what="家单位" list={lists.units} shape={unitId} param="unit">
      {(unit) => <RosterOf unit={unit} />}
    </AboutOne>
  )
}
