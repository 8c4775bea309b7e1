import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { servicePostId, type AreaCode } from '../../../../contract/ids'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { StaffOnly } from '../../../components/staff-only'
import { toast } from '../../../device/dialog'
import { Restored } from '../../../told/restored'
import { ChosenCommunity, ForCommunity } from '../../for-community'
import { leavePublish } from '../../routes'
import { WhatCard, WhenCard, WhereCard } from './cards'
import { CrewCard } from './crew-card'
import './index.scss'
import { Published } from './published'
import { usePublish, type Publish } from './use-publish'

const keepDraft = () => {
  toast('已存草稿，下次打开接着写')
  leavePublish()
}

function Actions({ form: { busy, tapSubmit } }: { readonly form: Publish }) {
  return (
    <ButtonBar>
      <View className="told-keep">
        <MainButton id="keep-draft" tone="quiet" onTap={keepDraft}>
          存草稿
        </MainButton>
      </View>
      <MainButton id="submit" busy={busy} onTap={() => void tapSubmit()}>
        发布
      </MainButton>
    </ButtonBar>
  )
}

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
    <PageFrame bar={<Actions form={form} />}>
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
