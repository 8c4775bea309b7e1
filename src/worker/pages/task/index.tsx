import { View } from '@tarojs/components'
import type { RequestView } from '../../../../contract/requests'
import { Card } from '../../../components/card'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { staffEventLabels } from '../../../components/staff-event-labels'
import { Rated } from '../../../components/star-rating'
import { TextLink } from '../../../components/text-link'
import { Timeline } from '../../../components/timeline'
import { WhatCard } from '../../../components/what-card'
import { WhereCard } from '../../../components/where-card'
import { distanceWords } from '../../distance'
import { HandedIn, MoreSteps, StepBar } from './bars'
import './index.scss'
import { TaskSheets } from './sheets'
import { stepsOf } from './steps'
import { useTask, type Task } from './use-task'

function QuestionCard({ question }: { readonly question: RequestView['question'] }) {
  if (question === null) return null
  return (
    <Card id="question" title={question.answer === null ? '等居民回答' : '居民已回答'}>
      <View className="task-line">问：{question.text}</View>
      {question.answer !== null && <View>答：{question.answer}</View>}
    </Card>
  )
}

function RatingCard({ view: { rating, unrated } }: { readonly view: RequestView }) {
  if (rating === null && !unrated) return null
  return (
    <Card title="居民评价">{rating === null ? <View className="task-line">未评价</View> : <Rated {...rating} />}</Card>
  )
}

interface BodyProps {
  readonly view: RequestView
  readonly task: Task
}

function Distance({ view: { place }, task: { from } }: BodyProps) {
  const distance = from !== null && place.at !== null ? distanceWords(from, place.at) : undefined
  return <WhereCard place={place} distance={distance} />
}

function Body({ view, task }: BodyProps) {
  const { more } = stepsOf(view.actions, task.result.parcel !== null)
  const why =
    view.reasons.length === 0 ? undefined : (
      <TextLink id="why" onTap={() => task.ask('why')}>
        为什么派给我 ›
      </TextLink>
    )
  return (
    <>
      <HandedIn task={task} />
      <WhatCard view={view} />
      <QuestionCard question={view.question} />
      <RatingCard view={view} />
      <Distance view={view} task={task} />
      <MoreSteps steps={more} task={task} />
      <Card title="经过" aside={why}>
        <Timeline events={view.events} labels={staffEventLabels} />
      </Card>
      <TaskSheets view={view} task={task} />
    </>
  )
}

export default function TaskPage() {
  const task = useTask()
  const view = task.query.data
  const bar = view === null ? [] : stepsOf(view.actions, task.result.parcel !== null).bar
  return (
    <PageFrame bar={bar.length === 0 ? undefined : <StepBar steps={bar} task={task} />}>
      <QueryView query={task.query}>{(known) => <Body view={known} task={task} />}</QueryView>
    </PageFrame>
  )
}
