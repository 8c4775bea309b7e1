import { Image, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { DueView, RequestRow } from '../../../../contract/requests'
import { urgencyLabels } from '../../../../contract/vocabulary/urgency'
import { serverNow } from '../../../cloud/clock'
import { Card } from '../../../components/card'
import { StatusTag, Tag } from '../../../components/status-tag'
import { dueWords, stepWords } from '../../../time/due'
import { spanWords } from '../../../time/words'

/** 超 20 分钟, 1 小时内签收 */
const untilWhen = (due: DueView): { readonly words: string; readonly late: boolean } => {
  const now = serverNow()
  const { left, late } = dueWords(due, now)
  const rest = due.at.getTime() - now.getTime()
  return { words: late ? left : `${spanWords(rest)}内${stepWords[due.step]}`, late }
}

/** A task says until when; what is done says where it stands. */
function TaskTag({ row, done }: { readonly row: RequestRow; readonly done: boolean }) {
  if (done || row.due === null) return <StatusTag status={row.status} />
  const { words, late } = untilWhen(row.due)
  return <Tag tone={late ? 'late' : 'wait'}>{words}</Tag>
}

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
  const late = !done && row.due !== null && untilWhen(row.due).late
  return (
    <Card id={`task-${row.id}`} late={late} onTap={onOpen}>
      <View className="task-head">
        <View className="task-title">{row.title}</View>
        <View className="task-tags">
          {isNew && <Tag tone="info">新任务</Tag>}
          <TaskTag row={row} done={done} />
        </View>
      </View>
      <View className="task-where">
        {[urgent, row.categoryName, row.address, distance].filter(Boolean).join(' · ')}
      </View>
      <View className="task-foot">
        {row.photo !== null && <Image className="task-photo" src={row.photo} mode="aspectFill" lazyLoad />}
        <View className="task-actions" onClick={(event) => event.stopPropagation()}>
          {children}
        </View>
      </View>
    </Card>
  )
}
