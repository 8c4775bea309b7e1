import { View } from '@tarojs/components'
import { useState } from 'react'
import { takesSeat } from '../../../../contract/takes-seat'
import { Card } from '../../../components/card'
import { CommunityList } from '../../../components/community-list'
import { Sheet } from '../../../components/sheet'
import { TextLink } from '../../../components/text-link'
import { Fault } from '../../../told/fault'
import { SeatsOf } from '../../seats-of'
import type { RegisterUnit } from './use-register-unit'

/** Which community the unit reports in to, and how full it is. */
export function CommunityCard({ form: { draft, faults, change } }: { readonly form: RegisterUnit }) {
  const [open, setOpen] = useState(false)
  const { kind, community } = draft
  return (
    <Card
      title="报到社区"
      aside={
        <TextLink id="pick-community" onTap={() => setOpen(true)}>
          {community === null ? '选社区 ›' : '改选 ›'}
        </TextLink>
      }
    >
      {community === null ? (
        <View className="told-hint">还没有选，一般选所在地的社区</View>
      ) : (
        <>
          <View>{[community.streetName, community.name].join(' · ')}</View>
          {takesSeat[kind] && <SeatsOf community={community.code} />}
        </>
      )}
      <Fault words={faults.community} />
      <Sheet title="到哪个社区报到" open={open} onClose={() => setOpen(false)}>
        <CommunityList
          onChoose={(chosen) => {
            setOpen(false)
            change({ community: chosen })
          }}
        />
      </Sheet>
    </Card>
  )
}
