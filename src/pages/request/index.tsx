import { View } from '@tarojs/components'
import { requestId, type RequestId } from '../../../contract/ids'
import type { RequestView } from '../../../contract/requests'
import { dutyLabels } from '../../../contract/vocabulary/duty'
import type { RequestStatus } from '../../../contract/vocabulary/status'
import { AboutOne } from '../../components/about-one'
import { Card } from '../../components/card'
import { DueText, LatestText } from '../../components/due-text'
import { headingOf } from '../../components/heading'
import { PageFrame } from '../../components/page-frame'
import { PhotoRow } from '../../components/photo-grid'
import { placeWords } from '../../components/place-words'
import { QueryView } from '../../components/query-view'
import { Sheet } from '../../components/sheet'
import { StatusTag } from '../../components/status-tag'
import { Timeline } from '../../components/timeline'
import { WorkerCard } from '../../components/worker-card'
import { lists } from '../../routes'
import { StepSheet } from '../../steps/step-sheet'
import { WaitingCard } from '../../steps/waiting-card'
import { ActionBar } from './action-bar'
import { forms } from './forms'
import './index.scss'
import { CheckCard, JointCard, MergedCard, QuestionCard, RatingCard, RejectedCard, SuspensionCard } from './state-cards'
import { useRequest, type RequestPageState } from './use-request'

interface BodyProps {
  readonly view: RequestView
  readonly page: RequestPageState
}

/** 编号 20261122-0317，您的身份不公开，保密办理，3 人也遇到 */
const aboutLine = ({ number, reporter, confidential, joins }: RequestView): string =>
  [
    `编号 ${number}`,
    reporter.mine && reporter.anonymous ? '您的身份不公开' : null,
    confidential ? '保密办理' : null,
    joins > 0 ? `${joins} 人也遇到` : null,
  ]
    .filter(Boolean)
    .join('，')

function WhatCard({ view }: { readonly view: RequestView }) {
  const { heading, text } = headingOf(view)
  return (
    <Card title={heading} aside={<StatusTag status={view.status} />}>
      <View className="request-where">{[placeWords(view.place), view.categoryName].join(' · ')}</View>
      {text !== null && <View className="request-text">{text}</View>}
      {view.photos.length > 0 && (
        <View className="request-photos">
          <PhotoRow photos={view.photos} />
        </View>
      )}
      {view.due !== null && (
        <View className="request-due">
          <DueText due={view.due} />
          <LatestText at={view.resolvedBy} />
        </View>
      )}
      <View className="request-number">{aboutLine(view)}</View>
    </Card>
  )
}

/** What who has it does, where it is not said by his duty. */
const doing: Partial<Record<RequestStatus, string>> = {
  assigned: '待签收',
  inProgress: '正在处理',
  suspended: '暂缓办理',
  pendingCheck: '去现场核查',
  resolved: '已办好',
  closed: '已办结',
}

const assigneeLine = ({ status, assignee }: RequestView): string => {
  const words = doing[status] ?? dutyLabels[assignee.duty]
  return assignee.onDuty ? words : `${words} · 今天不在岗`
}

function Assignee({ view }: { readonly view: RequestView }) {
  const { name, duty, phone } = view.assignee
  return <WorkerCard name={name} line={assigneeLine(view)} mark={dutyLabels[duty].slice(0, 1)} phone={phone} />
}

function HandedIn({ page: { waiting, changeWaiting } }: Pick<BodyProps, 'page'>) {
  if (waiting.parcel === null) return null
  return (
    <WaitingCard
      id="handed-in"
      what="您的回复"
      parcel={waiting.parcel}
      onChange={changeWaiting}
      onSend={() => void waiting.sendNow()}
      onDrop={() => void waiting.drop()}
    />
  )
}

function Why({ view, page }: BodyProps) {
  return (
    <Sheet title="为什么是他" open={page.explaining} onClose={() => page.explain(false)}>
      {view.reasons.map((reason, index) => (
        <View key={reason} className="request-reason">
          {index + 1}. {reason}
        </View>
      ))}
    </Sheet>
  )
}

function Body({ view, page }: BodyProps) {
  return (
    <>
      <HandedIn page={page} />
      <WhatCard view={view} />
      <QuestionCard view={view} />
      <RejectedCard view={view} />
      <MergedCard view={view} />
      <SuspensionCard view={view} />
      <CheckCard view={view} />
      <JointCard view={view} />
      <RatingCard view={view} />
      <Card>
        <Timeline events={view.events} onWhy={view.reasons.length > 0 ? () => page.explain(true) : undefined} />
      </Card>
      <Assignee view={view} />
      <Why view={view} page={page} />
      <StepSheet
        forms={forms}
        view={view}
        asking={page.asking}
        busy={page.busy}
        onConfirm={(name) => void page.send(name)}
        onClose={() => page.ask(null)}
      />
    </>
  )
}

function OneRequest({ id }: { readonly id: RequestId }) {
  const page = useRequest(id)
  const view = page.query.data
  return (
    <PageFrame bar={view === null ? undefined : <ActionBar view={view} page={page} />}>
      <QueryView query={page.query}>{(known) => <Body view={known} page={page} />}</QueryView>
    </PageFrame>
  )
}

export default function RequestPage() {
  return (
    <AboutOne what="件诉求" list={lists.requests} shape={requestId}>
      {(id) => <OneRequest id={id} />}
    </AboutOne>
  )
}
