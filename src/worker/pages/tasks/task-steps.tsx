import type { RequestRow } from '../../../../contract/requests'
import { requestActionLabels, type RequestAction } from '../../../../contract/vocabulary/request-action'
import { MainButton } from '../../../components/main-button'
import type { RowSteps, RowTap } from './use-row-steps'

export interface TaskStepsProps {
  readonly row: RequestRow
  readonly steps: RowSteps
  readonly onOpen: () => void
}

/** What needs more than a tap is done on the task's own page: what the way there is called, the most pressing first. */
const onPage: readonly { readonly action: RequestAction; readonly words: string }[] = [
  { action: 'replySupervision', words: '去回复督办' },
  { action: 'check', words: '去核查' },
  { action: 'contactPart', words: '去联系' },
  { action: 'arrivePart', words: '去办理' },
  { action: 'reportPart', words: '去反馈' },
  { action: 'resolve', words: '去办理' },
  { action: 'resume', words: '去恢复' },
]

interface TapProps {
  readonly action: RowTap
  readonly row: RequestRow
  readonly steps: RowSteps
}

function Tap({ action, row, steps }: TapProps) {
  return (
    <MainButton
      id={`${action}-${row.id}`}
      size="row"
      busy={steps.acting === row.id}
      onTap={() => steps.take(action, row)}
    >
      {requestActionLabels[action]}
    </MainButton>
  )
}

function Accept({ row, steps }: Omit<TaskStepsProps, 'onOpen'>) {
  return (
    <>
      {row.actions.includes('return') && (
        <MainButton
          id={`return-${row.id}`}
          size="row"
          tone="quiet"
          disabled={steps.acting === row.id}
          onTap={() => steps.askWhy(row)}
        >
          {requestActionLabels.return}
        </MainButton>
      )}
      <Tap action="accept" row={row} steps={steps} />
    </>
  )
}

/** What the server lets this worker do with the row; where more is needed than a tap, the page of the task. */
export function TaskSteps({ row, steps, onOpen }: TaskStepsProps) {
  if (row.actions.includes('accept')) return <Accept row={row} steps={steps} />
  if (row.part?.actions.includes('signPart') === true) return <Tap action="signPart" row={row} steps={steps} />
  const open = [...row.actions.filter((action) => !action.endsWith('Part')), ...(row.part?.actions ?? [])]
  const next = onPage.find(({ action }) => open.includes(action))
  if (next === undefined) return null
  return (
    <MainButton id={`handle-${row.id}`} size="row" tone="outline" onTap={onOpen}>
      {next.words}
    </MainButton>
  )
}
