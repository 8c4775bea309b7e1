import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../../components/card'
import { CommunityList } from '../../../components/community-list'
import { Sheet } from '../../../components/sheet'
import { TextLink } from '../../../components/text-link'
import { Fault } from '../../../told/fault'
import type { Entrust } from './use-entrust'

export function CommunityCard({ entrust: { draft, faults, change } }: { readonly entrust: Entrust }) {
  const [open, setOpen] = useState(false)
  const { community } = draft
  return (
    <Card
      title="交给哪个社区"
      aside={
        <TextLink id="pick-community" onTap={() => setOpen(true)}>
          {community === null ? '选社区 ›' : '改选 ›'}
        </TextLink>
      }
    >
      <View className={community === null ? 'told-hint' : ''}>
        {community === null ? '还没有选' : [community.streetName, community.name].join(' · ')}
      </View>
      <Fault words={faults.community} />
      <Sheet title="交给哪个社区" open={open} onClose={() => setOpen(false)}>
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
