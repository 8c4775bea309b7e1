import { View } from '@tarojs/components'
import type { RequestView } from '../../../../contract/requests'
import { dutyLabels } from '../../../../contract/vocabulary/duty'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { HiddenCard } from '../../../components/hidden-card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { staffEventLabels } from '../../../components/staff-event-labels'
import { Timeline } from '../../../components/timeline'
import { WhatCard } from '../../../components/what-card'
import { WhereCard } from '../../../components/where-card'
import { WorkerCard } from '../../../components/worker-card'
import { DispatchSheet } from './dispatch-sheet'
import './index.scss'
import { useCase, type Case } from './use-case'

const waits = ({ status }: RequestView): boolean => status === 'pendingDispatch'

function ReasonsCard({ view }: { readonly view: RequestView }) {
  const reasons = view.arrival
  if (reasons.length === 0) return null
  return (
    <Card id="reasons" title={waits(view) ? '为什么到这里' : '为什么派给他'}>
      {reasons.map((reason) => (
        <View key={reason} className="case-why">
          {reason}
        </View>
      ))}
    </Card>
  )
}

/** Who has it; nobody but the desk itself while it waits to be dispatched. */
function AssigneeCard({ view }: { readonly view: RequestView }) {
  if (waits(view) || view.status === 'withdrawn') return null
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

function Body({ view, page }: { readonly view: RequestView; readonly page: Case }) {
  return (
    <>
      <WhatCard view={view} />
      <HiddenCard view={view} />
      <ReasonsCard view={view} />
      <AssigneeCard view={view} />
      <WhereCard place={view.place} />
      <Card title="经过">
        <Timeline events={view.events} labels={staffEventLabels} />
      </Card>
      <DispatchSheet view={view} page={page} />
    </>
  )
}

function Bar({ view, page }: { readonly view: RequestView; readonly page: Case }) {
  return (
    <ButtonBar>
      <MainButton id="action-reassign" tone={waits(view) ? 'main' : 'outline'} onTap={() => page.setDispatching(true)}>
        {waits(view) ? '派给' : '改派'}
      </MainButton>
    </ButtonBar>
  )
}

export default function CasePage() {
  const page = useCase()
  const view = page.query.data
  return (
    <PageFrame bar={view !== null && page.mayDispatch ? <Bar view={view} page={page} /> : undefined}>
      <QueryView query={page.query}>{(known) => <Body view={known} page={page} />}</QueryView>
    </PageFrame>
  )
}
