import { View } from '@tarojs/components'
import { requestActionLabels } from '../../../../contract/vocabulary/request-action'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { WaitingCard } from '../../../steps/waiting-card'
import type { Step } from './steps'
import type { Task } from './use-task'

interface StepsProps {
  readonly steps: readonly Step[]
  readonly task: Task
}

/** The main step at the right, where the thumb is. */
export function StepBar({ steps, task }: StepsProps) {
  return (
    <ButtonBar>
      {[...steps].reverse().map(({ action, tone }) => (
        <MainButton
          key={action}
          id={`action-${action}`}
          tone={tone}
          busy={task.busy && task.asking === null}
          onTap={() => task.take(action)}
        >
          {requestActionLabels[action]}
        </MainButton>
      ))}
    </ButtonBar>
  )
}

export function MoreSteps({ steps, task }: StepsProps) {
  if (steps.length === 0) return null
  return (
    <Card title="还可以">
      <View className="task-more">
        {steps.map(({ action }) => (
          <MainButton key={action} id={`action-${action}`} size="row" tone="quiet" onTap={() => task.take(action)}>
            {requestActionLabels[action]}
          </MainButton>
        ))}
      </View>
    </Card>
  )
}

/** What each step that may wait on the phone leaves behind. */
const waitingNames: Readonly<Record<string, string>> = {
  resolve: '办理结果',
  verify: '核实结果',
  reportPart: '反馈',
  check: '核查结果',
  failCheck: '核查结果',
}

/** A step that lies on this phone. */
export function HandedIn({ task }: { readonly task: Task }) {
  const { parcel, sendNow, drop } = task.waiting
  if (parcel === null) return null
  return (
    <WaitingCard
      id="handed-in"
      what={waitingNames[parcel.action] ?? '办理'}
      parcel={parcel}
      onChange={task.changeWaiting}
      onSend={() => void sendNow()}
      onDrop={() => void drop()}
    />
  )
}
