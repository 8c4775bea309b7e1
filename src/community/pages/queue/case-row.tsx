import { Image, View } from '@tarojs/components'
import type { DueView, RequestRow } from '../../../../contract/requests'
import { requestLevelLabels } from '../../../../contract/vocabulary/level'
import { requestActionLabels, type RequestAction } from '../../../../contract/vocabulary/request-action'
import { requestSourceLabels } from '../../../../contract/vocabulary/source'
import { isFinal } from '../../../../contract/vocabulary/status'
import { urgencyLabels } from '../../../../contract/vocabulary/urgency'
import { serverNow } from '../../../cloud/clock'
import { Card } from '../../../components/card'
import { DueTag } from '../../../components/due-text'
import { MainButton } from '../../../components/main-button'
import { MarkTag } from '../../../components/mark-tag'
import { StatusTag, Tag } from '../../../components/status-tag'
import { dueWords } from '../../../time/due'
import { agoWords } from '../../../time/words'
import { openCase } from '../../routes'
import type { Pile } from './groups'

/** By when somebody still has to do something; the resident's turn is not the desk's to watch. */
const watchedDue = ({ status, due, together }: RequestRow): DueView | null =>
  status === 'resolved' ? null : (due ?? together?.due ?? null)

const isLate = (row: RequestRow): boolean => {
  const due = watchedDue(row)
  return due !== null && dueWords(due, serverNow()).late
}

/** How far the called ones are: 会办 3 家，已反馈 1 家 */
const togetherWords = ({ together }: RequestRow): string | null =>
  together === null ? null : `会办 ${together.called} 家，已反馈 ${together.reported} 家`

/** When it came, and who has it: the desk itself where it still waits to be dispatched. */
const stateWords = (row: RequestRow): string =>
  [
    agoWords(row.createdAt, serverNow()),
    row.status === 'pendingDispatch' || isFinal(row.status) ? null : row.assigneeName,
  ]
    .filter(Boolean)
    .join(' · ')

/** Said only where it is not a resident's word to his community: 网格员上报 · 街道级 */
const origin = ({ source, level }: RequestRow): string | null =>
  [source === 'resident' ? null : requestSourceLabels[source], level === 1 ? null : requestLevelLabels[level]]
    .filter(Boolean)
    .join(' · ') || null

function Where({ row }: { readonly row: RequestRow }) {
  const urgent = row.urgency === 'emergency' ? urgencyLabels.emergency : null
  return (
    <View className="case-body">
      {row.photo !== null && <Image className="case-photo" src={row.photo} mode="aspectFill" lazyLoad />}
      <View className="case-words">
        <View>{[urgent, row.categoryName, row.address].filter(Boolean).join(' · ')}</View>
        <View className="case-state">{[stateWords(row), togetherWords(row)].filter(Boolean).join(' · ')}</View>
      </View>
    </View>
  )
}

function Tags({ row }: { readonly row: RequestRow }) {
  const from = origin(row)
  const due = watchedDue(row)
  return (
    <View className="case-tags">
      {due !== null && <DueTag due={due} />}
      {row.mark !== null && <MarkTag colour={row.mark} />}
      {row.confidential && <Tag tone="info">保密</Tag>}
      {row.joins > 0 && <Tag tone="info">{`${row.joins} 人附议`}</Tag>}
      {from !== null && <Tag tone="mute">{from}</Tag>}
    </View>
  )
}

/** An approval is read before it is answered: its row opens the page. */
const nextStep = (row: RequestRow, { group, offers }: Pile): { label: string; action?: RequestAction } | null => {
  if (group === 'toApprove') return { label: '去审批' }
  const action = offers.find((offer) => row.actions.includes(offer))
  return action === undefined ? null : { label: requestActionLabels[action], action }
}

/** One line of the desk: what, where, why it is here, until when, and the next step. */
export function CaseRow({ row, pile }: { readonly row: RequestRow; readonly pile: Pile }) {
  const reason = row.status === 'pendingDispatch' ? row.arrival[0] : undefined
  const next = nextStep(row, pile)
  return (
    <Card id={`case-${row.id}`} late={isLate(row)} onTap={() => openCase(row.id)}>
      <View className="case-head">
        <View className="case-title">{row.title}</View>
        <StatusTag status={row.status} />
      </View>
      <Where row={row} />
      <Tags row={row} />
      {reason !== undefined && <View className="case-reason">{reason}</View>}
      {next !== null && (
        <View className="case-actions" onClick={(event) => event.stopPropagation()}>
          <MainButton id={`next-${row.id}`} size="row" onTap={() => openCase(row.id, next.action)}>
            {next.label}
          </MainButton>
        </View>
      )}
    </Card>
  )
}
