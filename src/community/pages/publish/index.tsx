import { useRouter } from '@tarojs/taro'
import { servicePostId, type AreaCode } from '../../../../contract/ids'
import { PageFrame } from '../../../components/page-frame'
import { StaffOnly } from '../../../components/staff-only'
import { DraftBar } from '../../../told/draft-bar'
import { Restored } from '../../../told/restored'
import { ChosenCommunity, ForCommunity } from '../../for-community'
import { leavePublish } from '../../routes'
import { WhatCard, WhenCard, WhereCard } from './cards'
import { CrewCard } from './crew-card'
import './index.scss'
import { Published } from './published'
import { usePublish } from './use-publish'

function PublishFor({ community }: { readonly community: AreaCode | undefined }) {
  const post = servicePostId.optional().parse(useRouter().params.post)
  const form = usePublish(community, post)
  if (form.published !== null) {
    return (
      <PageFrame>
        <Published activities={form.published} onAnother={form.another} />
      </PageFrame>
    )
  }
  return (
    <PageFrame
      bar={<DraftBar confirm="发布" busy={form.busy} onSubmit={() => void form.tapSubmit()} onLeave={leavePublish} />}
    >
      {form.restored && <Restored onAnew={form.startAnew} />}
      <ChosenCommunity />
      {post !== undefined && <CrewCard post={post} />}
      <WhatCard form={form} />
      <WhenCard form={form} />
      <WhereCard form={form} />
    </PageFrame>
  )
}

/** A community says what it organises, when and where, and how many may come. */
export default function PublishPage() {
  return (
    <StaffOnly workplace="community">
      <ForCommunity>{(community) => <PublishFor community={community} />}</ForCommunity>
    </StaffOnly>
  )
}
