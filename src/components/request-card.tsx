import { Image, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { RequestRow } from '../../contract/requests'
import { serverNow } from '../cloud/clock'
import { dueWords } from '../time/due'
import { agoWords } from '../time/words'
import { Card } from './card'
import { DueTag } from './due-text'
import { StatusTag } from './status-tag'
import './request-card.scss'

export interface RequestCardProps {
  readonly row: RequestRow
  /** What this reader needs to know beside title and place: 距您 320 米 */
  readonly extra?: string
  readonly onOpen: () => void
  /** The next action, in the row. */
  readonly children?: ReactNode
}

/** One line of a list: what, where, until when. */
export function RequestCard({ row, extra, onOpen, children }: RequestCardProps) {
  const where = [row.categoryName, row.address, extra].filter(Boolean).join(' · ')
  const isLate = row.due !== null && dueWords(row.due, serverNow()).late
  return (
    <Card id={`request-${row.id}`} late={isLate} onTap={onOpen}>
      <View className="request-card-head">
        <View className="request-card-title">{row.title}</View>
        <StatusTag status={row.status} />
      </View>
      <View className="request-card-body">
        {row.photo !== null && <Image className="request-card-photo" src={row.photo} mode="aspectFill" lazyLoad />}
        <View className="request-card-words">
          <View>{where}</View>
          <View className="request-card-when">
            <View>{agoWords(row.createdAt, serverNow())}反映</View>
            {row.due !== null && <DueTag due={row.due} />}
          </View>
        </View>
      </View>
      {children !== undefined && (
        <View className="request-card-actions" onClick={(event) => event.stopPropagation()}>
          {children}
        </View>
      )}
    </Card>
  )
}
