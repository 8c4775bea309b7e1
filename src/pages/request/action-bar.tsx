import type { RequestView } from '../../../contract/requests'
import { requestActionLabels, type RequestAction } from '../../../contract/vocabulary/request-action'
import { ButtonBar } from '../../components/button-bar'
import { MainButton, type MainButtonProps } from '../../components/main-button'
import type { RequestPageState, StepName } from './use-request'

interface Offer {
  readonly action: StepName & RequestAction
  readonly tone: MainButtonProps['tone']
  /** Where the reader calls it something else. */
  readonly words?: (view: RequestView) => string
}

const again = ({ status }: RequestView): string => (status === 'rejected' ? '要求再看一次' : requestActionLabels.reopen)

/** What a resident may ever do here, in the order of the buttons; which of them are drawn is the server's word. */
const offers: readonly Offer[] = [
  { action: 'leave', tone: 'quiet' },
  { action: 'comment', tone: 'outline', words: () => '补充情况' },
  { action: 'withdraw', tone: 'quiet' },
  { action: 'reopen', tone: 'outline', words: again },
  { action: 'rejectResult', tone: 'outline' },
  { action: 'urge', tone: 'outline' },
  { action: 'answer', tone: 'main' },
  { action: 'confirm', tone: 'main' },
  { action: 'rate', tone: 'main' },
]

// More do not stand beside each other in the elder version; the first of them give way.
const most = 2

export function ActionBar({ view, page }: { readonly view: RequestView; readonly page: RequestPageState }) {
  const shown = offers.filter(({ action }) => view.actions.includes(action)).slice(-most)
  if (shown.length === 0 || page.waiting.parcel !== null) return null
  return (
    <ButtonBar>
      {shown.map(({ action, tone, words }) => (
        <MainButton
          key={action}
          id={`action-${action}`}
          tone={shown.length === 1 && tone === 'outline' ? 'main' : tone}
          busy={page.busy && page.asking === null}
          onTap={() => page.take(action)}
        >
          {words?.(view) ?? requestActionLabels[action]}
        </MainButton>
      ))}
    </ButtonBar>
  )
}
