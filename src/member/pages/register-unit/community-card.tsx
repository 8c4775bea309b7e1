import { View } from '@tarojs/components'
import { useState } from 'react'
import { takesSeat } from '../../../../contract/takes-seat'
import { Card } from '../../../components/card'
import { Sheet } from '../../../components/sheet'
import { TextLink } from '../../../components/text-link'
import { Fault } from '../../../told/fault'
import { GridChoice } from '../../../told/grid-choice'
import { CommunityForUnit } from '../../community-for-unit'
import { SeatsOf } from '../../seats-of'
import { residenceWords } from '../../words'
import type { RegisterUnit } from './use-register-unit'

/** Which community the unit reports in to, and how full it is. */
export function CommunityCard({ form: { draft, faults, change } }: { readonly form: RegisterUnit }) {
  const [open, setOpen] = useState<'communities' | 'grids' | null>(null)
  const { kind, community, grid } = draft
  const close = () => setOpen(null)
  return (
    <Card
      title="报到社区"
      aside={
        <TextLink id="pick-community" onTap={() => setOpen('communities')}>
          {community === null ? '选社区 ›' : '改选 ›'}
        </TextLink>
      }
    >
      {community === null ? (
        <View className="told-hint">还没有选，一般选所在地的社区</View>
      ) : (
        <>
          <View>{[community.streetName, residenceWords({ community, grid })].join(' · ')}</View>
          <TextLink id="pick-grid" onTap={() => setOpen('grids')}>
            {grid === null ? '只到一个小区或网格（可不选）' : '改小区或网格'}
          </TextLink>
          {takesSeat[kind] && <SeatsOf community={community.code} />}
        </>
      )}
      <Fault words={faults.community} />
      <Sheet title="到哪个社区报到" open={open === 'communities'} onClose={close}>
        <CommunityForUnit
          kind={kind}
          onChoose={(chosen) => {
            close()
            change({ community: chosen, grid: null })
          }}
        />
      </Sheet>
      <Sheet title="到哪个小区或网格报到" open={open === 'grids' && community !== null} onClose={close}>
        {community !== null && (
          <GridChoice
            community={community.code}
            onChoose={(chosen) => {
              close()
              change({ grid: chosen })
            }}
          />
        )}
      </Sheet>
    </Card>
  )
}
