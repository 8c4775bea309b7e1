import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { RequestView } from '../../contract/requests'
import type { RequestSource } from '../../contract/vocabulary/source'
import { urgencyLabels } from '../../contract/vocabulary/urgency'
import { serverNow } from '../cloud/clock'
import { agoWords } from '../time/words'
import { Card } from './card'
import { DueText } from './due-text'
import { headingOf } from './heading'
import { PhotoRow } from './photo-grid'
import { StatusTag } from './status-tag'
import './what-card.scss'

const kindOf = ({ className, categoryName, urgency }: RequestView): string =>
  [className, categoryName, urgencyLabels[urgency]].join(' · ')

/** Who told of it, by where it comes from. */
const tellers: Readonly<Record<RequestSource, string>> = {
  resident: '反映人',
  worker: '上报人',
  desk: '来电人',
  department: '交办单位',
}

/** The reporter in the words of a colleague: who stays hidden must not be asked after. */
const reporterOf = ({ source, reporter, createdAt }: RequestView): string =>
  [`${tellers[source]}：${reporter.name}`, agoWords(createdAt, serverNow()), reporter.anonymous ? '不公开身份' : null]
    .filter(Boolean)
    .join(' · ')

/** What it is about, for who has to handle or dispatch it. @param children what else belongs to it */
export function WhatCard({ view, children }: { readonly view: RequestView; readonly children?: ReactNode }) {
  const { heading, text } = headingOf(view)
  return (
    <Card title={heading} aside={<StatusTag status={view.status} />}>
      <View className="what-line">{kindOf(view)}</View>
      {view.due !== null && (
        <View className="what-part">
          <DueText due={view.due} />
        </View>
      )}
      {text !== null && <View className="what-part what-text">{text}</View>}
      {view.photos.length > 0 && (
        <View className="what-part">
          <PhotoRow photos={view.photos} />
        </View>
      )}
      {view.photosUnchecked > 0 && (
        <View className="what-line">{`${view.photosUnchecked} 张照片还不能公开，请勿外传`}</View>
      )}
      <View className="what-part what-line">{reporterOf(view)}</View>
      <View className="what-line">编号 {view.number}</View>
      {children}
    </Card>
  )
}
