import { View } from '@tarojs/components'
import type { RequestRow } from '../../../../contract/requests'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { Line } from '../../../components/line'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Segments, type Segment } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { openAskWish, openGridHelp } from '../../../routes'
import { StepSheet } from '../../../steps/step-sheet'
import { distanceWords } from '../../distance'
import { returnForm } from '../../return-form'
import { openReport } from '../../routes'
import { DistanceQuestion, ReminderCard } from './asides'
import './index.scss'
import { TaskCard } from './task-card'
import { TaskSteps } from './task-steps'
import { TodayCard } from './today-card'
import type { RowSteps } from './use-row-steps'
import { useTasks, type Group, type Tasks } from './use-tasks'
import { WaitingReports } from './waiting-reports'

const emptyWords: Readonly<Record<Group, string>> = {
  assigned: '没有等您签收的任务。来了新任务会排在这里。',
  inProgress: '没有正在处置的任务。',
  joint: '没有请您一起办的事。',
  copied: '没有抄送给您的事。',
  toCheck: '没有等您核查的事。',
  suspended: '没有挂起的任务。',
  done: '还没有办好的任务。',
  handedOn: '没有转给别人、退回、合并或撤回的事。',
}

interface Pile extends Segment<Group> {
  /** Few have such: it is there when something lies on it. */
  readonly rare?: true
}

const pilesOf = (counts: Tasks['counts']): readonly Pile[] => [
  { value: 'assigned', label: '待签收', count: counts?.assigned, urgent: true },
  { value: 'inProgress', label: '处置中', count: counts?.inProgress },
  { value: 'joint', label: '会办', count: counts?.joint, rare: true },
  { value: 'toCheck', label: '待核查', count: counts?.toCheck, rare: true },
  { value: 'copied', label: '抄送我的', count: counts?.copied, rare: true },
  { value: 'suspended', label: '已挂起', count: counts?.suspended, rare: true },
  { value: 'done', label: '已办' },
  { value: 'handedOn', label: '经手过' },
]

function Piles({ group, choose, counts }: Pick<Tasks, 'group' | 'choose' | 'counts'>) {
  const shown = pilesOf(counts).filter(({ value, count = 0, rare = false }) => !rare || count > 0 || value === group)
  return <Segments segments={shown} chosen={group} onChoose={choose} />
}

function Row({ row, tasks }: { readonly row: RequestRow; readonly tasks: Tasks }) {
  const { from } = tasks.distance
  const done = tasks.group === 'done' || tasks.group === 'handedOn'
  const open = () => tasks.open(row)
  return (
    <TaskCard
      row={row}
      distance={from !== null && row.at !== null && !done ? distanceWords(from, row.at) : null}
      isNew={tasks.isNew(row.id)}
      done={done}
      onOpen={open}
    >
      <TaskSteps row={row} steps={tasks.steps} onOpen={open} />
    </TaskCard>
  )
}

function List({ tasks }: { readonly tasks: Tasks }) {
  const { list, group } = tasks
  return (
    <QueryView
      query={list}
      isEmpty={({ rows }) => rows.length === 0}
      empty={<NothingYet text={emptyWords[group]} action="刷新看看" onTap={() => void list.reload()} />}
    >
      {({ rows, next }) => (
        <>
          {rows.map((row) => (
            <Row key={row.id} row={row} tasks={tasks} />
          ))}
          {next !== null && <View className="tasks-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
        </>
      )}
    </QueryView>
  )
}

const returning = { return: returnForm }

function Returning({ steps }: { readonly steps: RowSteps }) {
  if (steps.returning === null) return null
  return (
    <StepSheet
      forms={returning}
      view={steps.returning}
      asking="return"
      busy={steps.sendingBack}
      onConfirm={steps.sendBack}
      onClose={() => steps.askWhy(null)}
    />
  )
}

function Bar({ mayCall, mayReport }: Pick<Tasks, 'mayCall' | 'mayReport'>) {
  return (
    <ButtonBar>
      {mayCall && (
        <MainButton id="call-580" tone="outline" onTap={() => openAskWish('worker', true)}>
          580 叫人
        </MainButton>
      )}
      {mayReport && (
        <MainButton id="report" onTap={openReport}>
          随手上报
        </MainButton>
      )}
    </ButtonBar>
  )
}

const help = (
  <Card>
    <Line
      id="grid-help"
      label="帮扶和志愿服务队"
      hint="网格里的心愿，580 谁来了，队员和报到单位会什么"
      onTap={openGridHelp}
    />
  </Card>
)

function TaskPiles() {
  const tasks = useTasks()
  const { reminders, steps, distance } = tasks
  // One request at a time above the tasks: they are what the page is for.
  const isMute = reminders.left === 0 && !distance.undecided
  return (
    <PageFrame head={<Piles {...tasks} />} bar={tasks.mayReport || tasks.mayCall ? <Bar {...tasks} /> : undefined}>
      <WaitingReports />
      <DistanceQuestion distance={distance} />
      {isMute && <ReminderCard reminders={reminders} />}
      <List tasks={tasks} />
      {tasks.mayCall && help}
      {tasks.counts !== null && <TodayCard counts={tasks.counts} />}
      {!isMute && <ReminderCard reminders={reminders} />}
      <Returning steps={steps} />
    </PageFrame>
  )
}

export default function TasksPage() {
  return (
    <StaffOnly workplace="worker">
      <TaskPiles />
    </StaffOnly>
  )
}
