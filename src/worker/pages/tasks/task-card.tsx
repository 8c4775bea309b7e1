import { Image, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { RequestRow } from '../../../../contract/requests'
import { urgencyLabels } from '../../../../contract/vocabulary/urgency'
import { serverNow } from '../../../cloud/clock'
import { Card } from '../../../components/card'
import { DueTag } from '../../../components/due-text'
import { StatusTag, Tag } from '../../../components/status-tag'
import { dueWords } from '../../../time/due'

export interface TaskCardProps {
  readonly row: RequestRow
  /** 距您 320 米 */
  readonly distance: string | null
  readonly isNew: boolean
  readonly done: boolean
  readonly onOpen: () => void
  /** The next steps, in the row. */
  readonly children?: ReactNode
}

/** What, where, until when, how far, and what to do next. */
export function TaskCard({ row, distance, isNew, done, onOpen, children }: TaskCardProps) {
  const urgent = row.urgency === 'emergency' ? urgencyLabels.emergency : null
  const due = done ? null : row.due
  const late = due !== null && dueWords(due, serverNow()).late
  return (
    <Card id={`task-${row.id}`} late={late} onTap={onOpen}>
      <View className="task-head">
        <View className="task-title">{row.title}</View>
        <View className="task-tags">
          {isNew && <Tag tone="info">新任务</Tag>}
          {due === null && <StatusTag status={row.status} />}
        </View>
      </View>
      <View className="task-where">
        {[urgent, row.categoryName, row.address, distance].filter(Boolean).join(' · ')}
      </View>
      {due !== null && (
        <View className="task-due">
          <DueTag due={due} />
        </View>
      )}
      <View className="task-foot">
        {row.photo !== null && <Image className="task-photo" src={row.photo} mode="aspectFill" lazyLoad />}
        <View className="task-actions" onClick={(event) => event.stopPropagation()}>
          {children}
        </View>
      </View>
    </Card>
  )
}
