import { View } from '@tarojs/components'
import { useState } from 'react'
import { wishes } from '../../../../contract/wishes'
import type { InputOf } from '../../../../contract/action'
import { call } from '../../../cloud/call'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { Segments } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { openAskWish } from '../../../routes'
import { TeamList } from '../../../told/team-list'
import { useWishAnswer } from '../../../told/use-wish-answer'
import { useTeamRows, useWishRows } from '../../../told/use-wish-rows'
import { WishAnswerSheets, WishAnswerSteps, WishReleaseStep } from '../../../told/wish-answers'
import { WishList } from '../../../told/wish-list'
import { UnitsHere } from './units-here'

type Pile = InputOf<typeof wishes.ofGrid>['pile']
type Part = Pile | 'mine' | 'team' | 'units'

const segments: readonly { value: Part; label: string }[] = [
  { value: 'mine', label: '我提的' },
  { value: 'asked', label: '待认领' },
  { value: 'claimed', label: '在办' },
  { value: 'done', label: '待确认' },
  { value: 'team', label: '服务队' },
  { value: 'units', label: '单位' },
]

const empty: Readonly<Record<Pile | 'mine', string>> = {
  mine: '您还没有替网格里的人提过。急事按 580，本网格志愿服务队马上收到。',
  asked: '您的网格里没有等人认领的心愿。',
  claimed: '您的网格里没有在办的心愿。',
  done: '没有等您确认的。居民自己不方便确认时，由您来确认。',
}

const bar = (
  <ButtonBar>
    <MainButton id="ask-wish" tone="outline" onTap={() => openAskWish('worker', false)}>
      替居民提
    </MainButton>
    <MainButton id="ask-580" onTap={() => openAskWish('worker', true)}>
      580 叫人
    </MainButton>
  </ButtonBar>
)

function Team() {
  const list = useTeamRows((cursor) => call(wishes.teamOfGrid, { cursor }))
  return <TeamList list={list} />
}

function Chosen({ part }: { readonly part: Part }) {
  if (part === 'team') return <Team />
  return part === 'units' ? <UnitsHere /> : <Wishes pile={part} />
}

function Wishes({ pile }: { readonly pile: Pile | 'mine' }) {
  const list = useWishRows(
    (cursor) => (pile === 'mine' ? call(wishes.mine, { cursor }) : call(wishes.ofGrid, { pile, cursor })),
    pile,
  )
  const answers = useWishAnswer(() => void list.reload())
  return (
    <View>
      <WishList
        list={list}
        empty={empty[pile]}
        steps={(wish) => (
          <>
            <WishReleaseStep wish={wish} answers={answers} />
            <WishAnswerSteps wish={wish} answers={answers} />
          </>
        )}
      />
      <WishAnswerSheets answers={answers} isOffice />
    </View>
  )
}

function GridHelp() {
  const [part, choose] = useState<Part>('mine')
  return (
    <PageFrame head={<Segments segments={segments} chosen={part} onChoose={choose} />} bar={bar}>
      <Chosen part={part} />
    </PageFrame>
  )
}

/** What people in the grids of a worker wish for, 580, who is in the help team, and which units have reported in there. */
export default function GridHelpPage() {
  return (
    <StaffOnly workplace="worker">
      <GridHelp />
    </StaffOnly>
  )
}
