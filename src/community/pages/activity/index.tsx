import { activityId, type ActivityId } from '../../../../contract/ids'
import { AlbumCard } from '../../../album/album-card'
import { serverNow } from '../../../cloud/clock'
import { AboutOne } from '../../../components/about-one'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { lists, openChange } from '../../routes'
import { CodeCard, FactsCard, FiguresCard, OutcomeCard } from './cards'
import './index.scss'
import { Participants } from './participants'
import { nothing, phaseOf, type Phase } from './phase'
import { CancelSheet, CloseSheet, CorrectSheet, StrikeSheet } from './sheets'
import { useActivity, type ActivitySite, type Site } from './use-activity'

interface BarProps {
  readonly phase: Phase
  readonly site: ActivitySite
}

function Bar({ phase: { mayChange, mayCancel, mayClose }, site: { activity, ask } }: BarProps) {
  return (
    <ButtonBar>
      {mayCancel && (
        <MainButton id="cancel" tone={mayClose ? 'quiet' : 'outline'} onTap={() => ask('cancel')}>
          取消活动
        </MainButton>
      )}
      {mayChange && (
        <MainButton id="change" onTap={() => openChange(activity)}>
          修改
        </MainButton>
      )}
      {mayClose && (
        <MainButton id="close" onTap={() => ask('close')}>
          结束活动
        </MainButton>
      )}
    </ButtonBar>
  )
}

function Loaded({ data, site, phase }: BarProps & { readonly data: Site }) {
  return (
    <>
      <FactsCard view={data.activity} />
      <CodeCard view={data.activity} phase={phase} />
      <OutcomeCard data={data} site={site} />
      <FiguresCard data={data} />
      <AlbumCard activity={data.activity} />
      <Participants data={data} site={site} phase={phase} />
      <CancelSheet data={data} site={site} />
      <CloseSheet data={data} site={site} />
      <CorrectSheet site={site} />
      <StrikeSheet site={site} />
    </>
  )
}

function Scene({ id }: { readonly id: ActivityId }) {
  const site = useActivity(id)
  const { data } = site.query
  const phase = data === null ? nothing : phaseOf(data.activity, serverNow())
  const bar = phase.mayCancel || phase.mayClose ? <Bar phase={phase} site={site} /> : undefined
  return (
    <PageFrame bar={bar}>
      <QueryView query={site.query}>{(there) => <Loaded data={there} site={site} phase={phase} />}</QueryView>
    </PageFrame>
  )
}

/** Where an activity is run from: its code, who came, and how it ends. */
export default function ActivityPage() {
  return (
    <StaffOnly workplace="community">
      <AboutOne what="场活动" list={lists.activities} shape={activityId}>
        {(id) => <Scene id={id} />}
      </AboutOne>
    </StaffOnly>
  )
}
