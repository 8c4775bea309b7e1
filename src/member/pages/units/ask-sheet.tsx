import { View } from '@tarojs/components'
import { useState } from 'react'
import type { UnitView } from '../../../../contract/reporting'
import { takesSeat } from '../../../../contract/takes-seat'
import type { CommunityChoice } from '../../../components/community-list'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { TextLink } from '../../../components/text-link'
import { GridChoice } from '../../../told/grid-choice'
import { CommunityForUnit } from '../../community-for-unit'
import { SeatsOf } from '../../seats-of'
import { hasSeat } from '../../standing'
import { residenceWords } from '../../words'
import type { Units } from './use-units'

interface ContentProps {
  readonly unit: UnitView
  readonly units: Units
}

function Content({ unit, units: { ask, busy } }: ContentProps) {
  const [community, choose] = useState<CommunityChoice | null>(null)
  const [grid, setGrid] = useState<UnitView['grid']>(null)
  const [picking, setPicking] = useState(false)
  if (community === null) return <CommunityForUnit kind={unit.kind} onChoose={choose} />
  const { code, streetName } = community
  if (picking) {
    return (
      <GridChoice
        community={code}
        onChoose={(chosen) => {
          setPicking(false)
          setGrid(chosen)
        }}
      />
    )
  }
  const foot = (words: string) => (
    <SheetFoot>
      <MainButton id="ask-community" busy={busy} onTap={() => void ask(unit, code, grid?.code)}>
        {words}
      </MainButton>
    </SheetFoot>
  )
  return (
    <>
      <TextLink
        id="other-community"
        onTap={() => {
          choose(null)
          setGrid(null)
        }}
      >
        ‹ 改选社区
      </TextLink>
      <View className="unit-community">{[streetName, residenceWords({ community, grid })].join(' · ')}</View>
      <TextLink id="pick-grid" onTap={() => setPicking(true)}>
        {grid === null ? '只到一个小区或网格（可不选）' : '改小区或网格'}
      </TextLink>
      {takesSeat[unit.kind] ? (
        <SeatsOf community={code}>{(seats) => foot(hasSeat(seats) ? '申请报到' : '排队等名额')}</SeatsOf>
      ) : (
        foot('申请报到')
      )}
    </>
  )
}

/** Picks a community for a unit that is in none, and says first how full it is. */
export function AskSheet({ units }: { readonly units: Units }) {
  const unit = units.chosen?.state === 'away' ? units.chosen : null
  return (
    <Sheet title="选一个社区" open={unit !== null} onClose={units.close}>
      {unit !== null && <Content unit={unit} units={units} />}
    </Sheet>
  )
}
