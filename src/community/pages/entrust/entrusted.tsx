import type { RequestView } from '../../../../contract/requests'
import { serverNow } from '../../../cloud/clock'
import { MainButton } from '../../../components/main-button'
import { goBack, openRequest } from '../../../routes'
import { byWords } from '../../../time/due'
import { Done } from '../../../told/done'
import type { Outcome } from '../../../told/use-telling'

const nextOf = ({ status, assignee, due, events }: RequestView): string[] => {
  const by = due === null ? '' : `，${byWords(due, serverNow())}`
  if (status !== 'held') return [`${assignee.name} 已收到${by}`]
  return [`${events[0]?.detail ?? '等街道同意'}${by}`, `同意后 ${assignee.name} 马上收到，答复会通知您`]
}

export interface EntrustedProps {
  readonly outcome: Outcome<'entrusted'>
  readonly onAnother: () => void
}

/** Who has it now, or whose leave it waits for. */
export function Entrusted({ outcome, onAnother }: EntrustedProps) {
  const isQueued = outcome.kind === 'queued'
  return (
    <Done
      arrived={!isQueued}
      title={isQueued ? '已存好，等网络' : '已交办'}
      lines={
        isQueued
          ? ['网络不稳，已存在这部手机里，有网时自动发出，不用再写一遍。']
          : [...nextOf(outcome.request), `编号 ${outcome.request.number}`]
      }
    >
      {!isQueued && (
        <MainButton id="see-request" onTap={() => openRequest(outcome.request.id)}>
          看进展
        </MainButton>
      )}
      <MainButton id="another" tone="outline" onTap={onAnother}>
        再交办一件
      </MainButton>
      <MainButton id="back" tone="quiet" onTap={goBack}>
        返回
      </MainButton>
    </Done>
  )
}
