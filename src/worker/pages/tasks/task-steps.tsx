import type { RequestRow } from '../../../../contract/requests'
import { requestActionLabels } from '../../../../contract/vocabulary/request-action'
import { MainButton } from '../../../components/main-button'
import type { Tasks } from './use-tasks'

export interface TaskStepsProps {
  readonly row: RequestRow
  readonly steps: Tasks['steps']
  readonly onOpen: () => void
}

/** What the server lets this worker do with the row; where more is needed than a tap, the page of the task. */
export function TaskSteps({ row, steps, onOpen }: TaskStepsProps) {
  const { id, actions } = row
  if (actions.includes('accept')) {
    return (
      <>
        {actions.includes('return') && (
          <MainButton
            id={`return-${id}`}
            size="row"
            tone="quiet"
            disabled={steps.accepting === id}
            onTap={() => steps.askWhy(row)}
          >
            {requestActionLabels.return}
          </MainButton>
        )}
        <MainButton id={`accept-${id}`} size="row" busy={steps.accepting === id} onTap={() => steps.accept(row)}>
          {requestActionLabels.accept}
        </MainButton>
      </>
    )
  }
  if (!actions.includes('resolve')) return null
  return (
    <MainButton id={`handle-${id}`} size="row" tone="outline" onTap={onOpen}>
      去办理
    </MainButton>
  )
}
