import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { CommunityList } from '../../../components/community-list'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Sheet } from '../../../components/sheet'
import { TextLink } from '../../../components/text-link'
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

interface InCommunityProps {
  readonly community: string
  readonly onOther: () => void
  /** The sheet where another one is chosen. */
  readonly children: ReactNode
}

function InCommunity({ community, onOther, children }: InCommunityProps) {
  const promises = usePromises(community)
  const { year, setYear, name } = promises
  return (
    <PageFrame head={<YearSegments year={year} onChoose={setYear} />}>
      <View className="promise-where">
        <View>{name}</View>
        <TextLink id="other-community" onTap={onOther}>
          换社区
        </TextLink>
      </View>
      <List promises={promises} />
      <RateSheet promises={promises} />
      <CommentsSheet promises={promises} />
      {children}
    </PageFrame>
  )
}

/** What the units of a community have promised in public and what came of it, for everybody. */
export default function PublicCommitmentsPage() {
  const [community, setCommunity] = useState(useRouter().params.community)
  const [choosing, setChoosing] = useState(false)
  const sheet = (
    <Sheet title="看哪个社区" open={choosing} onClose={() => setChoosing(false)}>
      <CommunityList
        onChoose={({ code }) => {
          setCommunity(code)
          setChoosing(false)
        }}
      />
    </Sheet>
  )
  if (community === undefined) {
    return (
      <PageFrame>
        <NothingYet
          text="到社区报到的单位承诺了什么、做得怎么样，都在这里公示。先选一个社区。"
          action="选社区"
          onTap={() => setChoosing(true)}
        />
        {sheet}
      </PageFrame>
    )
  }
  return (
    <InCommunity key={community} community={community} onOther={() => setChoosing(true)}>
      {sheet}
    </InCommunity>
  )
}
