import { View } from '@tarojs/components'
import type { RequestView } from '../../../contract/requests'
import { dutyLabels } from '../../../contract/vocabulary/duty'
import { Card } from '../../components/card'
import { DueText, LatestText } from '../../components/due-text'
import { headingOf } from '../../components/heading'
import { PageFrame } from '../../components/page-frame'
import { PhotoRow } from '../../components/photo-grid'
import { placeWords } from '../../components/place-words'
import { QueryView } from '../../components/query-view'
import { Rated } from '../../components/star-rating'
import { StatusTag } from '../../components/status-tag'
import { Timeline } from '../../components/timeline'
import { WorkerCard } from '../../components/worker-card'
import { ActionBar } from './action-bar'
import './index.scss'
import { RequestSheets } from './sheets'
import { useRequest, type RequestPageState } from './use-request'

function WhatCard({ view }: { readonly view: RequestView }) {
  const { heading, text } = headingOf(view)
  return (
    <Card title={heading} aside={<StatusTag status={view.status} />}>
      <View className="request-where">{[placeWords(view.place), view.categoryName].join(' · ')}</View>
      {text !== null && <View className="request-text">{text}</View>}
      <PhotoRow photos={view.photos} />
      {view.due !== null && (
        <View className="request-due">
          <DueText due={view.due} />
          <LatestText at={view.resolvedBy} />
        </View>
      )}
      <View className="request-number">
        编号 {view.number}
        {view.reporter.anonymous && '，您的身份不公开'}
      </View>
    </Card>
  )
}

function QuestionCard({ view }: { readonly view: RequestView }) {
  if (view.question?.answer !== null) return null
  return (
    <Card title={`${view.assignee.name}问您`}>
      <View id="question">{view.question.text}</View>
    </Card>
  )
}

function RatingCard({ view }: { readonly view: RequestView }) {
  if (view.rating === null && !view.unrated) return null
  return (
    <Card title="您的评价">
      {view.rating === null ? <View className="request-where">未评价</View> : <Rated {...view.rating} />}
    </Card>
  )
}

const assigneeLine = ({ status, assignee }: RequestView): string => {
  const doing =
    { assigned: '待签收', inProgress: '正在处理', resolved: '已办好' }[status as string] ?? dutyLabels[assignee.duty]
  return assignee.onDuty ? doing : `${doing} · 今天不在岗`
}

function Body({ view, page }: { readonly view: RequestView; readonly page: RequestPageState }) {
  return (
    <>
      <WhatCard view={view} />
      <QuestionCard view={view} />
      <RatingCard view={view} />
      <Card>
        <Timeline events={view.events} onWhy={view.reasons.length > 0 ? () => page.ask('why') : undefined} />
      </Card>
      <WorkerCard
        name={view.assignee.name}
        line={assigneeLine(view)}
        mark={dutyLabels[view.assignee.duty].slice(0, 1)}
        phone={view.assignee.phone}
      />
      <RequestSheets view={view} page={page} />
    </>
  )
}

export default function RequestPage() {
  const page = useRequest()
  const view = page.query.data
  return (
    <PageFrame bar={view === null ? undefined : <ActionBar view={view} page={page} />}>
      <QueryView query={page.query}>{(known) => <Body view={known} page={page} />}</QueryView>
    </PageFrame>
  )
}
