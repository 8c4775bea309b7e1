import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { AreaCode } from '../../../../contract/ids'
import { PageFrame } from '../../../components/page-frame'
import { Segments } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { ForCommunity } from '../../for-community'
import { AgeingCard } from './ageing-card'
import { DemandsOf } from './demands'
import type { FrameOf } from './frame'
import './index.scss'
import { ProjectsOf } from './projects'
import { ResourcesOf } from './resources'

type List = 'demands' | 'resources' | 'projects'

const segments: readonly { readonly value: List; readonly label: string }[] = [
  { value: 'demands', label: '需求' },
  { value: 'resources', label: '资源' },
  { value: 'projects', label: '项目' },
]

const lists = { demands: DemandsOf, resources: ResourcesOf, projects: ProjectsOf } as const

function ListsOf({ community }: { readonly community: AreaCode | undefined }) {
  const { list: wanted } = useRouter().params
  const [list, choose] = useState<List>(segments.find(({ value }) => value === wanted)?.value ?? 'demands')
  const frame: FrameOf = (bar, content) => (
    <PageFrame head={<Segments segments={segments} chosen={list} onChoose={choose} />} bar={bar}>
      {content}
    </PageFrame>
  )
  const Chosen = lists[list]
  return <Chosen community={community} frame={frame} />
}

/** What a community needs, what there is, and what is made of both: for its desk, and for the desks above. */
export default function ThreeListsPage() {
  return (
    <StaffOnly workplace="community">
      <ForCommunity above={<AgeingCard counts={null} />}>
        {(community) => <ListsOf key={community} community={community} />}
      </ForCommunity>
    </StaffOnly>
  )
}
