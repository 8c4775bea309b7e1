import { useState } from 'react'
import type { AreaCode } from '../../../../contract/ids'
import '../../../components/booking.scss'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { Segments, type Segment } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { ChosenCommunity, ForCommunity } from '../../for-community'
import { Attending } from './attending'
import './index.scss'
import { Keeping } from './keeping'
import type { Pile } from './use-attending'
import { useKeeping } from './use-keeping'

type Part = Pile | 'kept'

const parts: readonly Segment<Part>[] = [
  { value: 'coming', label: '今天和以后' },
  { value: 'past', label: '以前' },
  { value: 'kept', label: '可预约项目' },
]

interface PartProps {
  readonly community: AreaCode | undefined
  readonly part: Part
  readonly choose: (part: Part) => void
}

function Frame({
  part,
  choose,
  bar,
  children,
}: Omit<PartProps, 'community'> & Pick<Parameters<typeof PageFrame>[0], 'bar' | 'children'>) {
  return (
    <PageFrame head={<Segments segments={parts} chosen={part} onChoose={choose} />} bar={bar}>
      <ChosenCommunity />
      {children}
    </PageFrame>
  )
}

function KeptPart({ community, ...frame }: PartProps) {
  const kept = useKeeping(community)
  const bar = (
    <ButtonBar>
      <MainButton id="add-bookable" onTap={() => kept.sheet.write({ kind: 'facts', row: null })}>
        添加项目
      </MainButton>
    </ButtonBar>
  )
  return (
    <Frame {...frame} bar={bar}>
      <Keeping kept={kept} />
    </Frame>
  )
}

function BookingsOf({ community }: Pick<PartProps, 'community'>) {
  const [part, choose] = useState<Part>('coming')
  if (part === 'kept') return <KeptPart community={community} part={part} choose={choose} />
  return (
    <Frame part={part} choose={choose}>
      <Attending key={part} community={community} pile={part} />
    </Frame>
  )
}

/** What residents have booked of a community, and what they can book, for its desk. */
export default function BookingsPage() {
  return (
    <StaffOnly workplace="community">
      <ForCommunity>{(community) => <BookingsOf key={community} community={community} />}</ForCommunity>
    </StaffOnly>
  )
}
