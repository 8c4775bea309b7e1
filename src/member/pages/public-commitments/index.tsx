import { View } from '@tarojs/components'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { AnyCommunity, WhereLine, type InCommunityProps } from '../../any-community'
import { YearSegments } from '../../year-segments'
import { CommentsSheet } from './comments-sheet'
import './index.scss'
import { PromiseCard } from './promise-card'
import { RateSheet } from './rate-sheet'
import { usePromises, type Promises } from './use-promises'

function List({ promises }: { readonly promises: Promises }) {
  const { list } = promises
  return (
    <QueryView
      query={list}
      isEmpty={({ rows }) => rows.length === 0}
      empty={<NothingYet text="这一年还没有单位承诺。到社区报到的单位承诺了什么、做得怎么样，会在这里公示。" />}
    >
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

function InCommunity({ community, onOther, children }: InCommunityProps) {
  const promises = usePromises(community)
  const { year, setYear, name } = promises
  return (
    <PageFrame head={<YearSegments year={year} onChoose={setYear} />}>
      <WhereLine name={name} onOther={onOther} />
      <List promises={promises} />
      <RateSheet promises={promises} />
      <CommentsSheet promises={promises} />
      {children}
    </PageFrame>
  )
}

/** What the units of a community have promised in public and what came of it, for everybody. */
export default function PublicCommitmentsPage() {
  return (
    <AnyCommunity invitation="到社区报到的单位承诺了什么、做得怎么样，都在这里公示。先选一个社区。">
      {(props) => <InCommunity key={props.community} {...props} />}
    </AnyCommunity>
  )
}
