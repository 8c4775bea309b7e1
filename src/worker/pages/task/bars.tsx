import { View } from '@tarojs/components'
import { requestActionLabels } from '../../../../contract/vocabulary/request-action'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
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
      {[...steps].reverse().map(({ action, tone, take }) => (
        <MainButton
          key={action}
          id={`action-${action}`}
          tone={tone}
          busy={task.busy && task.asking === null}
          onTap={() => take(task)}
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
        {steps.map(({ action, take }) => (
          <MainButton key={action} id={`action-${action}`} size="row" tone="quiet" onTap={() => take(task)}>
            {requestActionLabels[action]}
          </MainButton>
        ))}
      </View>
    </Card>
  )
}

/** A result that lies on this phone: it waits for the network, or for its writer when the server refused it. */
export function HandedIn({ task }: { readonly task: Task }) {
  const { parcel, sendNow, dropWaiting } = task.result
  if (parcel === null) return null
  const isRefused = parcel.refusal !== null
  return (
    <Card id="handed-in" title={isRefused ? '办理结果没有发出' : '办理结果待发送'} late={isRefused}>
      <View className="task-line">{parcel.refusal ?? '网络不稳，已存在手机里，有网时自动发出。'}</View>
      <View className="task-more">
        <MainButton id="change-result" size="row" tone="quiet" onTap={task.changeWaiting}>
          修改
        </MainButton>
        {isRefused ? (
          <MainButton id="drop-result" size="row" tone="quiet" onTap={() => void dropWaiting()}>
            删除
          </MainButton>
        ) : (
          <MainButton id="send-result" size="row" tone="outline" onTap={() => void sendNow()}>
            现在发送
          </MainButton>
        )}
      </View>
    </Card>
  )
}
