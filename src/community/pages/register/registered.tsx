import { MainButton } from '../../../components/main-button'
import { Done } from '../../../told/done'
import { nextWords } from '../../../told/next-words'
import { leave, redirectToCase } from '../../routes'
import type { Outcome } from '../../../told/use-telling'

const linesOf = (outcome: Outcome<'registered'>): string[] =>
  outcome.kind === 'queued'
    ? ['网络不稳，已存在这部手机里，有网时自动登记，不用再写一遍。']
    : [nextWords('已派给', outcome.request), `编号 ${outcome.request.number}，可以告诉来电人`]

export interface RegisteredProps {
  readonly outcome: Outcome<'registered'>
  readonly onAnother: () => void
}

/** Whose turn it is now, and what to say to the caller. */
export function Registered({ outcome, onAnother }: RegisteredProps) {
  return (
    <Done
      arrived={outcome.kind === 'registered'}
      title={outcome.kind === 'queued' ? '已存好，等网络' : '已登记'}
      lines={linesOf(outcome)}
    >
      {outcome.kind === 'registered' && (
        <MainButton id="see-case" onTap={() => redirectToCase(outcome.request.id)}>
          看这件事
        </MainButton>
      )}
      <MainButton id="another" tone="outline" onTap={onAnother}>
        再登记一件
      </MainButton>
      <MainButton id="back-to-queue" tone="quiet" onTap={leave}>
        回工作台
      </MainButton>
    </Done>
  )
}
