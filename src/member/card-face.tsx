import { View } from '@tarojs/components'
import type { CardView } from '../../contract/members'
import { freeTimeLabels } from '../../contract/vocabulary/free-time'
import { skillLabels } from '../../contract/vocabulary/skill'
import { serverNow } from '../cloud/clock'
import { honourWords } from '../components/honour-words'
import { dayWords, joined } from '../time/words'
import './card-face.scss'
import { hoursWords } from './words'

const linesOf = ({
  unitName,
  skills,
  freeTimes,
  minutes,
  honours,
}: CardView): (readonly [label: string, words: string])[] =>
  [
    ['单位', unitName ?? ''] as const,
    ['特长', (skills ?? []).map((each) => skillLabels[each]).join('、')] as const,
    ['有空', (freeTimes ?? []).map((each) => freeTimeLabels[each]).join('、')] as const,
    ['服务', minutes === null ? '' : `${hoursWords(minutes)} 小时`] as const,
    ['荣誉', honourWords(honours ?? [], serverNow())] as const,
  ].filter(([, words]) => words !== '')

/** A member's card as residents see it: what he agreed to show, and nothing else. */
export function CardFace({ card }: { readonly card: CardView }) {
  const { communityName, name, since } = card
  return (
    <View className="card-face">
      <View className="card-face-mark">在职党员</View>
      <View className="card-face-name">{name ?? '一位在职党员'}</View>
      <View className="card-face-line">{joined(dayWords(since, serverNow()), `起在${communityName}报到`)}</View>
      {linesOf(card).map(([label, words]) => (
        <View key={label} className="card-face-fact">
          <View className="card-face-label">{label}</View>
          <View className="card-face-words">{words}</View>
        </View>
      ))}
    </View>
  )
}
