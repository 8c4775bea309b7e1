import { View } from '@tarojs/components'
import { PageFrame } from '../../components/page-frame'
import { statusBarHeight } from '../../device/window'
import { useElder } from '../../hooks/use-elder'
import { ElderHome } from './elder-home'
import './index.scss'
import { StandardHome } from './standard-home'
import { useHome, type Home } from './use-home'

function Hero({ home, isElder }: { readonly home: Home; readonly isElder: boolean }) {
  const where = [home.district, home.me?.home?.communityName].filter(Boolean).join(' · ')
  return (
    <View className="hero" style={`padding-top: ${statusBarHeight() + 12}PX`}>
      <View className="hero-where">{where}</View>
      <View className="hero-name">{isElder ? `${home.product} · 长辈版` : home.product}</View>
    </View>
  )
}

export default function HomePage() {
  const home = useHome()
  const isElder = useElder()
  return (
    <PageFrame head={<Hero home={home} isElder={isElder} />}>
      <View className="home-body">{isElder ? <ElderHome home={home} /> : <StandardHome home={home} />}</View>
    </PageFrame>
  )
}
