import { View } from '@tarojs/components'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { ByHand } from './by-hand'
import { CameOf } from './came'
import './index.scss'
import { useCheckIn } from './use-check-in'
import { Waiting } from './waiting'

/** 到场签到: at an activity, or once a month at the community's station. */
export default function CheckInPage() {
  const page = useCheckIn()
  const { outcome } = page
  if (outcome !== null && outcome.kind !== 'nothing') {
    return (
      <PageFrame>
        <CameOf came={outcome} />
      </PageFrame>
    )
  }
  return (
    <PageFrame>
      <Card>
        <MainButton id="scan" busy={page.busy} onTap={() => void page.scan()}>
          扫动态码
        </MainButton>
        <View className="check-in-hint">扫组织者手机或社区屏幕上正在显示的码。走的时候再扫一次，就是签退</View>
      </Card>
      <Waiting />
      <ByHand page={page} />
    </PageFrame>
  )
}
