import { Image, View } from '@tarojs/components'
import type { RequestRow } from '../../../../contract/requests'
import { urgencyLabels } from '../../../../contract/vocabulary/urgency'
import { serverNow } from '../../../cloud/clock'
import { Card } from '../../../components/card'
import { DueTag } from '../../../components/due-text'
import { MainButton } from '../../../components/main-button'
import { StatusTag } from '../../../components/status-tag'
import { dueWords } from '../../../time/due'
import { agoWords } from '../../../time/words'
import { openCase } from '../../routes'

/** Whether somebody still has to do something by the due time; the resident's turn is not the desk's to watch. */
const isLate = ({ status, due }: RequestRow): boolean =>
  due !== null && status !== 'resolved' && dueWords(due, serverNow()).late

/** When it came, and who has it: the desk itself where it still waits to be dispatched. */
const stateWords = (row: RequestRow): string =>
  [
    agoWords(row.createdAt, serverNow()),
    row.status === 'pendingDispatch' || row.status === 'withdrawn' ? null : row.assigneeName,
  ]
    .filter(Boolean)
    .join(' · ')

function Where({ row }: { readonly row: RequestRow }) {
  const urgent = row.urgency === 'emergency' ? urgencyLabels.emergency : null
  return (
    <View className="case-body">
      {row.photo !== null && <Image className="case-photo" src={row.photo} mode="aspectFill" lazyLoad />}
      <View className="case-words">
        <View>{[urgent, row.categoryName, row.address].filter(Boolean).join(' · ')}</View>
        <View className="case-state">{stateWords(row)}</View>
      </View>
    </View>
  )
}

/** One line of the desk: what, where, why it is here, until when. */
export function CaseRow({ row }: { readonly row: RequestRow }) {
  const reason = row.status === 'pendingDispatch' ? row.arrival[0] : undefined
  return (
    <Card id={`case-${row.id}`} late={isLate(row)} onTap={() => openCase(row.id)}>
      <View className="case-head">
        <View className="case-title">{row.title}</View>
        <StatusTag status={row.status} />
      </View>
      <Where row={row} />
      {row.due !== null && row.status !== 'resolved' && (
        <View className="case-due">
          <DueTag due={row.due} />
        </View>
      )}
      {reason !== undefined && <View className="case-reason">{reason}</View>}
      {row.status === 'pendingDispatch' && row.actions.includes('reassign') && (
        <View className="case-actions" onClick={(event) => event.stopPropagation()}>
          <MainButton id={`dispatch-${row.id}`} size="row" onTap={() => openCase(row.id, true)}>
            派给
          </MainButton>
        </View>
      )}
    </Card>
  )
}
