import { Image, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { RequestRow } from '../../../../contract/requests'
import { markColourLabels } from '../../../../contract/vocabulary/mark-colour'
import { partRoleLabels } from '../../../../contract/vocabulary/part-role'
import { partStateLabels } from '../../../../contract/vocabulary/part-state'
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

/** Who has a part of it looks at his own clock. */
const dueOf = ({ part, due }: RequestRow) => (part === null ? due : part.due)

const where = ({ urgency, categoryName, address, joins }: RequestRow, distance: string | null): string =>
  [
    urgency === 'emergency' ? urgencyLabels.emergency : null,
    categoryName,
    address,
    distance,
    joins > 0 ? `${joins} 人附议` : null,
  ]
    .filter(Boolean)
    .join(' · ')

function State({ row }: { readonly row: RequestRow }) {
  const { part, status } = row
  if (part === null) return dueOf(row) === null ? <StatusTag status={status} /> : null
  return <Tag tone="info">{`${partRoleLabels[part.role]} · ${partStateLabels[part.state]}`}</Tag>
}

function Tags({ row, isNew, done }: Pick<TaskCardProps, 'row' | 'isNew' | 'done'>) {
  return (
    <View className="task-tags">
      {isNew && <Tag tone="info">新任务</Tag>}
      {done ? <StatusTag status={row.status} /> : <State row={row} />}
      {row.mark !== null && <Tag tone={row.mark === 'red' ? 'late' : 'wait'}>{markColourLabels[row.mark]}</Tag>}
      {row.confidential && <Tag tone="mute">保密</Tag>}
    </View>
  )
}

/** What, where, until when, how far, and what to do next. */
export function TaskCard({ row, distance, isNew, done, onOpen, children }: TaskCardProps) {
  const due = done ? null : dueOf(row)
  const late = due !== null && dueWords(due, serverNow()).late
  return (
    <Card id={`task-${row.id}`} late={late} onTap={onOpen}>
      <View className="task-head">
        <View className="task-title">{row.title}</View>
        <Tags row={row} isNew={isNew} done={done} />
      </View>
      <View className="task-where">{where(row, distance)}</View>
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
