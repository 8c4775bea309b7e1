import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { promiser, type Promiser } from '../../../../contract/appraisal'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { Line } from '../../../components/line'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { AnyCommunity, WhereLine, type InCommunityProps } from '../../any-community'
import { openPublicReviews } from '../../routes'
import { YearSegments } from '../../../components/year-segments'
import { CommentsSheet } from './comments-sheet'
import './index.scss'
import { PromiseCard } from './promise-card'
import { RateSheet } from './rate-sheet'
import { usePromises, type Promises, type Whose } from './use-promises'

const emptyWords = (whose: Whose): string => {
  if (whose.kind === 'unit') return '这个单位这一年还没有承诺。'
  return whose.by === 'unit'
    ? '这一年还没有单位承诺。到社区报到的单位承诺了什么、做得怎么样，会在这里公示。'
    : '这一年还没有党员承诺。到社区报到的党员承诺了什么、做得怎么样，会在这里公示。'
}

function List({ promises }: { readonly promises: Promises }) {
  const { list, whose } = promises
  return (
    <QueryView query={list} isEmpty={({ rows }) => rows.length === 0} empty={<NothingYet text={emptyWords(whose)} />}>
      {({ rows, next }) => (
        <>
          {rows.map((commitment) => (
            <PromiseCard key={commitment.id} commitment={commitment} promises={promises} />
          ))}
          {next !== null && <View className="promise-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
        </>
      )}
    </QueryView>
  )
}

interface ShownProps {
  readonly whose: Whose
  /** The line that says whose they are. */
  readonly where: (name: string) => ReactNode
  readonly children?: ReactNode
}

function Shown({ whose, where, children }: ShownProps) {
  const promises = usePromises(whose)
  const { year, setYear, name } = promises
  return (
    <PageFrame head={<YearSegments year={year} onChoose={setYear} />}>
      {where(name)}
      {children}
      <List promises={promises} />
      <RateSheet promises={promises} />
      <CommentsSheet promises={promises} />
    </PageFrame>
  )
}

const kinds: readonly { value: Promiser; label: string }[] = [
  { value: 'unit', label: '单位' },
  { value: 'member', label: '党员' },
]

function InCommunity({ community, onOther, children }: InCommunityProps) {
  const [by, setBy] = useState<Promiser>('unit')
  return (
    <Shown whose={{ kind: 'community', community, by }} where={(name) => <WhereLine name={name} onOther={onOther} />}>
      <View className="promise-kinds">
        <Chips chips={kinds} chosen={by} onChoose={(value) => setBy(promiser.parse(value))} />
      </View>
      <Card>
        <Line
          id="public-reviews"
          label="双述双评结果"
          hint="单位和社区每年怎么互相评价"
          onTap={() => openPublicReviews(community)}
        />
      </Card>
      {children}
    </Shown>
  )
}

/** What the units and members of a community, or one unit, have promised in public and what came of it, for everybody. */
export default function PublicCommitmentsPage() {
  const { unit } = useRouter().params
  if (unit !== undefined) return <Shown whose={{ kind: 'unit', unit }} where={(name) => <Card title={name} />} />
  return (
    <AnyCommunity invitation="到社区报到的单位和党员承诺了什么、做得怎么样，都在这里公示。先选一个社区。">
      {(props) => <InCommunity key={props.community} {...props} />}
    </AnyCommunity>
  )
}
