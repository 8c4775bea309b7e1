import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { ratingLabels } from '../../contract/vocabulary/rating'
import { targetGroupLabels } from '../../contract/vocabulary/target-group'
import { wishOutcomeLabels } from '../../contract/vocabulary/wish-outcome'
import { wishStateLabels, type WishState } from '../../contract/vocabulary/wish-state'
import type { WishRow } from '../../contract/wishes'
import { serverNow } from '../cloud/clock'
import { Card } from '../components/card'
import { PhotoRow } from '../components/photo-grid'
import { Tag, type Tone } from '../components/status-tag'
import { TextLink } from '../components/text-link'
import { dial } from '../device/phone'
import { agoWords, joined } from '../time/words'
import './wish-card.scss'

const tones: Readonly<Record<WishState, Tone>> = {
  held: 'mute',
  asked: 'wait',
  claimed: 'info',
  done: 'wait',
  closed: 'mute',
}

interface WishProps {
  readonly wish: WishRow
}

function Tags({ wish: { state, outcome, isUrgent, isFirst, isOld, isSilent } }: WishProps) {
  return (
    <View className="wish-tags">
      {isUrgent && <Tag tone="late">580</Tag>}
      {isFirst && <Tag tone="wait">优先</Tag>}
      {isOld && <Tag tone="late">超过 7 天</Tag>}
      {isSilent && <Tag tone="late">7 天没答复</Tag>}
      {outcome === null ? (
        <Tag tone={tones[state]}>{wishStateLabels[state]}</Tag>
      ) : (
        <Tag tone={outcome === 'confirmed' ? 'ok' : 'mute'}>{wishOutcomeLabels[outcome]}</Tag>
      )}
    </View>
  )
}

/** Whom to ask for and where; a number that is masked, or one's own, is not called. */
function Contact({ wish: { id, contact, isOwn, isForOther } }: WishProps) {
  if (contact === null || contact.phone === '') return null
  const { name, phone, door } = contact
  return (
    <View className="wish-contact">
      <View>{[name, phone, door].filter(Boolean).join(' · ')}</View>
      {!phone.includes('*') && (!isOwn || isForOther) && (
        <TextLink id={`dial-${id}`} onTap={() => dial(phone)}>
          打电话
        </TextLink>
      )}
    </View>
  )
}

const doneWords = ({ done }: WishRow): string => (done === null ? '' : `办了：${done.note}（${done.minutes} 分钟）`)

const answerWords = ({ answer }: WishRow): string => {
  if (answer === null) return ''
  const rating = answer.rating === null ? '' : ratingLabels[answer.rating]
  return [`${answer.by}确认，记 ${answer.minutes} 分钟`, rating, answer.thanks].filter(Boolean).join(' · ')
}

const linesOf = (wish: WishRow): string[] => {
  const { group, comer, isClaimer, note } = wish
  return [
    group === null || group === 'none' ? '' : `重点对象：${targetGroupLabels[group]}`,
    comer === null || isClaimer ? '' : `来帮忙的：${[comer.name, comer.unitName].filter(Boolean).join(' · ')}`,
    doneWords(wish),
    answerWords(wish),
    note === '' ? '' : `说明：${note}`,
  ].filter(Boolean)
}

function DonePhotos({ wish: { done } }: WishProps) {
  if (done === null || done.photos.length === 0) return null
  return (
    <View className="wish-photos">
      <PhotoRow photos={done.photos} />
      {done.checking > 0 && <View className="wish-line">{`${done.checking} 张照片正在检查`}</View>}
    </View>
  )
}

export interface WishCardProps extends WishProps {
  /** What can be done with it. */
  readonly children?: ReactNode
}

/** A wish as far as its reader may see it. */
export function WishCard({ wish, children }: WishCardProps) {
  const { id, kind, words, areaName, when, createdAt } = wish
  return (
    <Card id={`wish-${id}`} title={kind.name} aside={<Tags wish={wish} />} late={wish.isOld || wish.isSilent}>
      <View>{words}</View>
      <View className="wish-line">{[areaName, when, joined(agoWords(createdAt, serverNow()), '提')].join(' · ')}</View>
      <Contact wish={wish} />
      {linesOf(wish).map((line) => (
        <View key={line} className="wish-line">
          {line}
        </View>
      ))}
      <DonePhotos wish={wish} />
      {children !== undefined && <View className="wish-steps">{children}</View>}
    </Card>
  )
}
