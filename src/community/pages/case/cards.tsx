import { View } from '@tarojs/components'
import { requests } from '../../../../contract/requests'
import type { ApprovalView, RequestView } from '../../../../contract/requests'
import { dutyLabels } from '../../../../contract/vocabulary/duty'
import { requestLevelLabels } from '../../../../contract/vocabulary/level'
import { isFinal } from '../../../../contract/vocabulary/status'
import { requestSourceLabels } from '../../../../contract/vocabulary/source'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { QueryView } from '../../../components/query-view'
import { StatusTag } from '../../../components/status-tag'
import { TextLink } from '../../../components/text-link'
import { WorkerCard } from '../../../components/worker-card'
import { useQuery } from '../../../hooks/use-query'
import { PhotosByHand } from '../../../components/photos-by-hand'
import { openCase } from '../../routes'
import type { Case } from './use-case'

interface ViewProps {
  readonly view: RequestView
}

const waits = ({ status }: RequestView): boolean => status === 'pendingDispatch' || status === 'held'

const isAtWork = ({ status }: RequestView): boolean => status === 'assigned' || status === 'inProgress'

export function ReasonsCard({ view }: ViewProps) {
  const reasons = view.arrival
  if (reasons.length === 0 || !(waits(view) || isAtWork(view))) return null
  return (
    <Card id="reasons" title={waits(view) ? '为什么到这里' : '为什么派给他'}>
      {reasons.map((reason) => (
        <View key={reason} className="case-line">
          {reason}
        </View>
      ))}
    </Card>
  )
}

/** Who has it; nobody but the desk itself while it waits to be dispatched, and while several have parts of it. */
export function AssigneeCard({ view }: ViewProps) {
  if (waits(view) || view.status === 'joint' || isFinal(view.status)) return null
  const { name, duty, onDuty, phone } = view.assignee
  return (
    <WorkerCard
      name={name}
      mark={dutyLabels[duty].slice(0, 1)}
      line={[dutyLabels[duty], onDuty ? '在岗' : '今天不在岗'].join(' · ')}
      phone={phone}
    />
  )
}

/** Where it comes from, and what else a colleague should know at once. */
export function Facts({ view: { source, level, joins, confidential } }: ViewProps) {
  return (
    <View id="facts" className="case-facts">
      <View className="case-line">{[requestSourceLabels[source], requestLevelLabels[level]].join(' · ')}</View>
      {joins > 0 && <View className="case-line">另有 {joins} 位居民也遇到，有进展会一起收到</View>}
      {confidential && <View className="case-line">保密：只有经办的人看得到，请不要转告</View>}
    </View>
  )
}

/** What this desk says of photos that nobody else could judge; what it has said it may change. */
export function PhotosCard({ view, page: { query } }: ViewProps & { readonly page: Case }) {
  const { id, photosByHand } = view
  if (photosByHand.length === 0) return null
  const waits = photosByHand.some(({ check }) => check === 'review' || check === 'unreadable')
  return (
    <Card id="photos-by-hand" title={waits ? '待看的照片' : '看过的照片'} late={waits}>
      <PhotosByHand
        photos={photosByHand}
        decide={(said) => call(requests.decidePhoto, { id, ...said })}
        onDecided={query.put}
        onStale={() => void query.reload()}
      />
    </Card>
  )
}

/** It waits for what becomes of the other. */
export function MergedIntoCard({ view: { mergedInto } }: ViewProps) {
  if (mergedInto === null) return null
  return (
    <Card
      id="merged-into"
      title={`已并入 ${mergedInto.number}`}
      aside={
        <TextLink id="open-merged-into" onTap={() => openCase(mergedInto.id)}>
          看那一件 ›
        </TextLink>
      }
    >
      <View className="case-line">跟着那一件一起办，办好了居民都会收到。</View>
    </Card>
  )
}

function MergedRows({ view: { id, mergedHere } }: ViewProps) {
  const query = useQuery(() => call(requests.merged, { id }), { key: [id, ...mergedHere].join() })
  return (
    <QueryView query={query} loading={null}>
      {({ rows }) =>
        rows.map((row) => (
          <View key={row.id} id={`merged-${row.id}`} className="case-merged" onClick={() => openCase(row.id)}>
            <View className="case-merged-words">
              <View>{row.title}</View>
              <View className="case-line">{[row.number, row.address].join(' · ')}</View>
            </View>
            <StatusTag status={row.status} />
          </View>
        ))
      }
    </QueryView>
  )
}

/** What was merged into this one. */
export function MergedHereCard({ view }: ViewProps) {
  if (view.mergedHere.length === 0) return null
  return (
    <Card id="merged-here" title={`并进来 ${view.mergedHere.length} 件`}>
      <MergedRows view={view} />
    </Card>
  )
}

interface AnswersProps extends ViewProps {
  readonly page: Case
  readonly approval: ApprovalView
}

/** Yes or no, where the server lets this desk say it. */
export function Answers({ view: { actions }, page, approval: { id } }: AnswersProps) {
  const names = (['disapprove', 'approve'] as const).filter((name) => actions.includes(name))
  return (
    <View className="case-answers">
      {names.map((name) => (
        <MainButton
          key={name}
          id={`${name}-${id}`}
          size="row"
          tone={name === 'approve' ? 'main' : 'quiet'}
          onTap={() => page.askOf(name, { approval: id })}
        >
          {name === 'approve' ? '同意' : '不同意'}
        </MainButton>
      ))}
    </View>
  )
}

/** What a supervised desk owes. */
export function ReplyButton({ view, page }: ViewProps & { readonly page: Case }) {
  if (!view.actions.includes('replySupervision')) return null
  return (
    <View className="case-answers">
      <MainButton id="action-replySupervision" size="row" onTap={() => page.ask('replySupervision')}>
        回复督办
      </MainButton>
    </View>
  )
}
