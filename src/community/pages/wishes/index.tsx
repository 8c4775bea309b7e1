import { useState } from 'react'
import { wishes } from '../../../../contract/wishes'
import type { AreaCode } from '../../../../contract/ids'
import type { WishState } from '../../../../contract/vocabulary/wish-state'
import { call } from '../../../cloud/call'
import { PageFrame } from '../../../components/page-frame'
import { Segments } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { TeamList } from '../../../told/team-list'
import { useTeamRows } from '../../../told/use-wish-rows'
import { WishAnswerSheets } from '../../../told/wish-answers'
import { WishList } from '../../../told/wish-list'
import { ChosenCommunity, ForCommunity } from '../../for-community'
import { Question, Steps } from './steps'
import { useWishesOf } from './use-wishes-of'

type Part = WishState | 'team'

const segments: readonly { value: Part; label: string }[] = [
  { value: 'asked', label: '待认领' },
  { value: 'claimed', label: '在办' },
  { value: 'done', label: '待确认' },
  { value: 'held', label: '待审核' },
  { value: 'closed', label: '已结束' },
  { value: 'team', label: '服务队' },
]

const empty: Readonly<Record<WishState, string>> = {
  asked: '没有等人认领的心愿。',
  claimed: '没有在办的心愿。',
  done: '没有等确认的。办好后 7 天没有人答复的，会排在最前面，请您核实。',
  held: '没有要先看一眼的心愿。',
  closed: '还没有办完的心愿。',
}

interface OfProps {
  readonly community: AreaCode | undefined
}

function Team({ community }: OfProps) {
  const list = useTeamRows((cursor) => call(wishes.teamOfCommunity, { community, cursor }))
  return <TeamList list={list} />
}

function Wishes({ community, pile }: OfProps & { readonly pile: WishState }) {
  const wishes = useWishesOf(community, pile)
  const { list, contacts, answers } = wishes
  const rows = list.data?.rows.map((wish) => ({ ...wish, contact: contacts[wish.id] ?? wish.contact }))
  const shown = list.data === null || rows === undefined ? list : { ...list, data: { ...list.data, rows } }
  return (
    <>
      <WishList list={shown} empty={empty[pile]} steps={(wish) => <Steps wish={wish} wishes={wishes} />} />
      <Question wishes={wishes} />
      <WishAnswerSheets answers={answers} isOffice />
    </>
  )
}

function WishesOf({ community }: OfProps) {
  const [part, choose] = useState<Part>('asked')
  return (
    <PageFrame head={<Segments segments={segments} chosen={part} onChoose={choose} />}>
      <ChosenCommunity />
      {part === 'team' ? <Team community={community} /> : <Wishes community={community} pile={part} />}
    </PageFrame>
  )
}

/** What residents of a community wish for, for its desk. */
export default function WishesOfCommunityPage() {
  return (
    <StaffOnly workplace="community">
      <ForCommunity>{(community) => <WishesOf key={community} community={community} />}</ForCommunity>
    </StaffOnly>
  )
}
