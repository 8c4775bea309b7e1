import { View } from '@tarojs/components'
import { requestId, type RequestId } from '../../../../contract/ids'
import type { RequestView } from '../../../../contract/requests'
import { AboutOne } from '../../../components/about-one'
import { Card } from '../../../components/card'
import { HiddenCard } from '../../../components/hidden-card'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { Sheet } from '../../../components/sheet'
import { staffEventLabels } from '../../../components/staff-event-labels'
import { TextLink } from '../../../components/text-link'
import { Timeline } from '../../../components/timeline'
import { WhatCard } from '../../../components/what-card'
import { WhereCard } from '../../../components/where-card'
import { StepSheet } from '../../../steps/step-sheet'
import { distanceWords } from '../../distance'
import { taskList } from '../../routes'
import { HandedIn, MoreSteps, StepBar } from './bars'
import { forms } from './forms'
import './index.scss'
import { OthersCard, OwnPartCard } from './part-cards'
import {
  ApprovalsCard,
  MarksCard,
  QuestionCard,
  RatingCard,
  SupervisionCard,
  SuspensionCard,
  VerificationCard,
} from '../../../components/state-cards'
import { stepsOf } from './steps'
import { useTask, type Task } from './use-task'

interface BodyProps {
  readonly view: RequestView
  readonly task: Task
}

function Where({ view: { place }, task: { from } }: BodyProps) {
  const distance = from !== null && place.at !== null ? distanceWords(from, place.at) : undefined
  return <WhereCard place={place} distance={distance} />
}

function Parts({ view, view: { joint } }: { readonly view: RequestView }) {
  if (joint === null) return null
  return (
    <>
      {joint.parts
        .filter(({ mine }) => mine)
        .map((part) => (
          <OwnPartCard key={part.id} view={view} joint={joint} part={part} />
        ))}
      <OthersCard parts={joint.parts.filter(({ mine }) => !mine)} />
    </>
  )
}

function Why({ view: { reasons }, task }: BodyProps) {
  return (
    <Sheet title="为什么派给我" open={task.explaining} onClose={() => task.explain(false)}>
      {reasons.map((reason, index) => (
        <View key={reason} className="task-reason">
          {index + 1}. {reason}
        </View>
      ))}
    </Sheet>
  )
}

function Course({ view, task }: BodyProps) {
  const why =
    view.reasons.length === 0 ? undefined : (
      <TextLink id="why" onTap={() => task.explain(true)}>
        为什么派给我 ›
      </TextLink>
    )
  return (
    <Card title="经过" aside={why}>
      <Timeline events={view.events} labels={staffEventLabels} />
    </Card>
  )
}

function Body({ view, task }: BodyProps) {
  return (
    <>
      <HandedIn task={task} />
      <SupervisionCard view={view} />
      <Parts view={view} />
      <WhatCard view={view} />
      <HiddenCard view={view} />
      <SuspensionCard view={view} />
      <ApprovalsCard view={view} />
      <QuestionCard view={view} />
      <RatingCard view={view} />
      <Where view={view} task={task} />
      <MoreSteps steps={stepsOf(task.actions, task.waiting.parcel !== null).more} task={task} />
      <VerificationCard view={view} />
      <MarksCard view={view} />
      <Course view={view} task={task} />
      <Why view={view} task={task} />
      <StepSheet
        forms={forms}
        view={view}
        asking={task.asking}
        busy={task.busy}
        onConfirm={(name) => void task.send(name)}
        onInstead={task.ask}
        onClose={() => task.ask(null)}
      />
    </>
  )
}

function OneTask({ id }: { readonly id: RequestId }) {
  const task = useTask(id)
  const { bar } = stepsOf(task.actions, task.waiting.parcel !== null)
  return (
    <PageFrame bar={bar.length === 0 ? undefined : <StepBar steps={bar} task={task} />}>
      <QueryView query={task.query}>{(known) => <Body view={known} task={task} />}</QueryView>
    </PageFrame>
  )
}

export default function TaskPage() {
  return (
    <AboutOne what="件诉求" list={taskList} shape={requestId}>
      {(id) => <OneTask id={id} />}
    </AboutOne>
  )
}
