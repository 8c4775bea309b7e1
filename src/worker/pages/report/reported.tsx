import type { RequestView } from '../../../../contract/requests'
import { MainButton } from '../../../components/main-button'
import { Done } from '../../../told/done'
import { nextWords } from '../../../told/next-words'
import { leaveTask, redirectToTask } from '../../routes'
import type { Outcome } from '../../../told/use-telling'

/** Whose turn it is now: 请 青檀社区 03 网格长，明天 17:30 前核查 */
const next = (request: RequestView): string => {
  const has: Partial<Record<RequestView['status'], string>> = { pendingCheck: '等', pendingDispatch: '已交' }
  return nextWords(has[request.status] ?? '由', request)
}

export interface ReportedProps {
  readonly outcome: Outcome<'reported'>
  readonly onAnother: () => void
}

export function Reported({ outcome, onAnother }: ReportedProps) {
  const isQueued = outcome.kind === 'queued'
  return (
    <Done
      arrived={!isQueued}
      title={isQueued ? '已存好，等网络' : '已上报'}
      lines={
        isQueued
          ? ['网络不稳，已存在这部手机里，有网时自动发出，不用再写一遍。']
          : [next(outcome.request), `编号 ${outcome.request.number}`]
      }
    >
      {!isQueued && (
        <MainButton id="see-task" onTap={() => redirectToTask(outcome.request.id)}>
          看这件事
        </MainButton>
      )}
      <MainButton id="another" tone="outline" onTap={onAnother}>
        再报一件
      </MainButton>
      <MainButton id="back-to-tasks" tone="quiet" onTap={leaveTask}>
        回任务列表
      </MainButton>
    </Done>
  )
}
