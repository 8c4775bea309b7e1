import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { activityId, servicePostId, type ActivityId, type AreaCode } from '../../../../contract/ids'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { DraftBar } from '../../../told/draft-bar'
import { Restored } from '../../../told/restored'
import { ChosenCommunity, ForCommunity } from '../../for-community'
import { leaveChange, leavePublish } from '../../routes'
import { ScopeChoice } from '../../scope-choice'
import { RhythmChoice, WhatCard, WhenCard, WhereCard } from './cards'
import { CrewCard } from './crew-card'
import './index.scss'
import { Published } from './published'
import { useChange, useToChange, type ToChange } from './use-change'
import { usePublish } from './use-publish'

function PublishFor({ community }: { readonly community: AreaCode | undefined }) {
  const post = servicePostId.optional().catch(undefined).parse(useRouter().params.post)
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
      <WhenCard form={form}>
        <RhythmChoice form={form} />
      </WhenCard>
      <WhereCard form={form} />
    </PageFrame>
  )
}

function Changing({ found }: { readonly found: ToChange }) {
  const form = useChange(found)
  const { id, series } = found.view
  return (
    <PageFrame
      bar={
        <DraftBar
          confirm="改好了"
          busy={form.busy}
          onSubmit={() => void form.tapSubmit()}
          onLeave={() => leaveChange(id)}
        />
      }
    >
      {form.restored && <Restored onAnew={form.startAnew} />}
      <WhatCard form={form} />
      <WhenCard form={form}>
        {series !== null && series.nth < series.of && (
          <>
            <View className="publish-chips">
              <ScopeChoice verb="改" scope={form.scope} onChoose={form.setScope} />
            </View>
            {form.scope === 'later' && (
              <View className="told-hint">从这次起，以后各次都按改好的办，时间照原来的间隔往后排</View>
            )}
          </>
        )}
      </WhenCard>
      <WhereCard form={form} />
    </PageFrame>
  )
}

function ChangeFor({ activity }: { readonly activity: ActivityId }) {
  const query = useToChange(activity)
  useEffect(() => {
    Taro.setNavigationBarTitle({ title: '修改活动' }).catch(() => undefined)
  }, [])
  if (query.data !== null) return <Changing found={query.data} />
  return (
    <PageFrame>
      <QueryView query={query}>{() => null}</QueryView>
    </PageFrame>
  )
}

/** A community says what it organises, when and where, and how many may come; or changes that of one. */
export default function PublishPage() {
  const changed = activityId.optional().catch(undefined).parse(useRouter().params.change)
  return (
    <StaffOnly workplace="community">
      {changed === undefined ? (
        <ForCommunity>{(community) => <PublishFor community={community} />}</ForCommunity>
      ) : (
        <ChangeFor activity={changed} />
      )}
    </StaffOnly>
  )
}
