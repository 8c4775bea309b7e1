import { View } from '@tarojs/components'
import type { RequestRow } from '../../../../contract/requests'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Segments } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { distanceWords } from '../../distance'
import { ReturnSheet } from '../../return-sheet'
import { DistanceQuestion, ReminderCard } from './asides'
import './index.scss'
import { TaskCard } from './task-card'
import { TaskSteps } from './task-steps'
import { TodayCard } from './today-card'
import { useTasks, type Group, type Tasks } from './use-tasks'

const emptyWords: Readonly<Record<Group, string>> = {
  assigned: '没有等您签收的任务。来了新任务会排在这里。',
  inProgress: '没有正在处置的任务。',
  done: '还没有办好的任务。',
}

function Piles({ group, choose, counts }: Pick<Tasks, 'group' | 'choose' | 'counts'>) {
  return (
    <Segments
      segments={[
        { value: 'assigned', label: '待签收', count: counts?.assigned, urgent: true },
        { value: 'inProgress', label: '处置中', count: counts?.inProgress },
        { value: 'done', label: '已办' },
      ]}
      chosen={group}
      onChoose={choose}
    />
  )
}

function Row({ row, tasks }: { readonly row: RequestRow; readonly tasks: Tasks }) {
  const { from } = tasks.distance
  const done = tasks.group === 'done'
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

function TaskPiles() {
  const tasks = useTasks()
  const { reminders, steps, distance } = tasks
  // One request at a time above the tasks: they are what the page is for.
  const isMute = reminders.left === 0 && !distance.undecided
  return (
    <PageFrame head={<Piles {...tasks} />}>
      <DistanceQuestion distance={distance} />
      {isMute && <ReminderCard reminders={reminders} />}
      <List tasks={tasks} />
      {tasks.counts !== null && <TodayCard counts={tasks.counts} />}
      {!isMute && <ReminderCard reminders={reminders} />}
      <ReturnSheet
        open={steps.returning !== null}
        busy={steps.sendingBack}
        onReturn={steps.sendBack}
        onClose={() => steps.askWhy(null)}
      />
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
