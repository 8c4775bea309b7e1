import { useState } from 'react'
import { Segments, type Segment } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { CoveragePart } from './coverage'
import './index.scss'
import { ParticipationPart } from './participation'
import { useScope } from './use-scope'

type Part = 'coverage' | 'participation'

const segments: readonly Segment<Part>[] = [
  { value: 'coverage', label: '社区覆盖' },
  { value: 'participation', label: '单位参与' },
]

function Overview() {
  const scope = useScope()
  const [part, choose] = useState<Part>('coverage')
  const head = <Segments segments={segments} chosen={part} onChoose={choose} />
  if (part === 'participation') return <ParticipationPart scope={scope} head={head} />
  return (
    <CoveragePart
      scope={scope}
      head={head}
      onOpen={(community) => {
        scope.pick(community)
        choose('participation')
      }}
    />
  )
}

/** How 双报到 stands in the area of a desk, for streets and the district. */
export default function OverviewPage() {
  return (
    <StaffOnly workplace="community">
      <Overview />
    </StaffOnly>
  )
}
