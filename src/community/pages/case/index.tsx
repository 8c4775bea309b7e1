import { requestId, type RequestId } from '../../../../contract/ids'
import type { RequestView } from '../../../../contract/requests'
import { AboutOne } from '../../../components/about-one'
import { Card } from '../../../components/card'
import { HiddenCard } from '../../../components/hidden-card'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { staffEventLabels } from '../../../components/staff-event-labels'
import {
  ApprovalsCard,
  MarksCard,
  QuestionCard,
  RatingCard,
  SupervisionCard,
  SuspensionCard,
  VerificationCard,
} from '../../../components/state-cards'
import { Timeline } from '../../../components/timeline'
import { WhatCard } from '../../../components/what-card'
import { WhereCard } from '../../../components/where-card'
import { lists } from '../../routes'
import { HandedIn, MoreSteps, StepBar } from './bars'
import {
  Answers,
  AssigneeCard,
  Facts,
  MergedHereCard,
  MergedIntoCard,
  PhotosCard,
  ReasonsCard,
  ReplyButton,
} from './cards'
import './index.scss'
import { JointCard } from './joint-card'
import { CaseSheets } from './sheets'
import { stepsOf } from './steps'
import { useCase, type Case } from './use-case'

interface BodyProps {
  readonly view: RequestView
  readonly page: Case
}

/** How it stands: what waits for an answer first. */
function Standing({ view, page }: BodyProps) {
  return (
    <>
      <ApprovalsCard view={view} answersTo={(approval) => <Answers view={view} page={page} approval={approval} />} />
      <SupervisionCard view={view}>
        <ReplyButton view={view} page={page} />
      </SupervisionCard>
      <MergedIntoCard view={view} />
      <SuspensionCard view={view} />
      {view.joint !== null && (
        <JointCard joint={view.joint} onRedo={({ id }) => page.askOf('redoPart', { part: id })} />
      )}
    </>
  )
}

function Body({ view, page }: BodyProps) {
  return (
    <>
      <HandedIn page={page} />
      <WhatCard view={view}>
        <Facts view={view} />
      </WhatCard>
      <Standing view={view} page={page} />
      <PhotosCard view={view} page={page} />
      <HiddenCard view={view} />
      <ReasonsCard view={view} />
      <VerificationCard view={view} />
      <AssigneeCard view={view} />
      <WhereCard place={view.place} />
      <QuestionCard view={view} />
      <RatingCard view={view} />
      <MarksCard view={view} />
      <MergedHereCard view={view} />
      <MoreSteps steps={stepsOf(view).more} page={page} />
      <Card title="经过">
        <Timeline events={view.events} labels={staffEventLabels} />
      </Card>
      <CaseSheets view={view} page={page} />
    </>
  )
}

function OneCase({ id }: { readonly id: RequestId }) {
  const page = useCase(id)
  const view = page.query.data
  const bar = view === null || page.waiting.parcel !== null ? [] : stepsOf(view).bar
  return (
    <PageFrame bar={bar.length === 0 ? undefined : <StepBar steps={bar} page={page} />}>
      <QueryView query={page.query}>{(known) => <Body view={known} page={page} />}</QueryView>
    </PageFrame>
  )
}

export default function CasePage() {
  return (
    <AboutOne what="件诉求" list={lists.cases} shape={requestId}>
      {(id) => <OneCase id={id} />}
    </AboutOne>
  )
}
