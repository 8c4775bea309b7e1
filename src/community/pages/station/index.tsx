import { View } from '@tarojs/components'
import { useState } from 'react'
import { members } from '../../../../contract/members'
import type { AreaCode } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { PageFrame } from '../../../components/page-frame'
import { StaffOnly } from '../../../components/staff-only'
import { ChosenCommunity, ForCommunity } from '../../for-community'
import { RotatingCode } from '../../rotating-code'
import './index.scss'
import { PosterCard } from './poster-card'

function StationOf({ community }: { readonly community: AreaCode | undefined }) {
  const [name, setName] = useState('')
  const load = async () => {
    const answer = await call(members.stationCode, { community })
    if (answer.ok) setName(answer.data.community.name)
    return answer
  }
  return (
    <PageFrame>
      <ChosenCommunity />
      <Card id="station">
        <View className="station">
          <View className="station-name">{name}</View>
          <RotatingCode
            large
            load={load}
            purpose="扫码或输数字，完成本月签到"
            withoutNetwork="来签到的党员请稍等，或改天再来。"
          />
        </View>
      </Card>
      <PosterCard community={community} />
    </PageFrame>
  )
}

/** The code of the monthly check-in, for the station's screen or the phone of who sits there. */
export default function StationPage() {
  return (
    <StaffOnly workplace="community">
      <ForCommunity>{(community) => <StationOf key={community} community={community} />}</ForCommunity>
    </StaffOnly>
  )
}
