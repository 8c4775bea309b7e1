import type { RequestView } from '../../../contract/requests'
import { requestActionLabels, type RequestAction } from '../../../contract/vocabulary/request-action'
import { ButtonBar } from '../../components/button-bar'
import { MainButton, type MainButtonProps } from '../../components/main-button'
import type { RequestPageState } from './use-request'

interface Offer {
  readonly action: RequestAction
  readonly tone: MainButtonProps['tone']
  readonly run: (page: RequestPageState) => void
}

/** What a resident may ever do here, in the order of the buttons; which of them are drawn is the server's word. */
const offers: readonly Offer[] = [
  { action: 'withdraw', tone: 'quiet', run: (page) => page.ask('withdraw') },
  { action: 'rejectResult', tone: 'outline', run: (page) => page.ask('rejectResult') },
  { action: 'answer', tone: 'main', run: (page) => page.ask('answer') },
  { action: 'confirm', tone: 'main', run: (page) => void page.confirm() },
  { action: 'rate', tone: 'main', run: (page) => page.ask('rate') },
]

export function ActionBar({ view, page }: { readonly view: RequestView; readonly page: RequestPageState }) {
  const shown = offers.filter(({ action }) => view.actions.includes(action))
  if (shown.length === 0) return null
  return (
    <ButtonBar>
      {shown.map(({ action, tone, run }) => (
        <MainButton
          key={action}
          id={`action-${action}`}
          tone={tone}
          busy={page.busy && page.asking === null}
          onTap={() => run(page)}
        >
          {requestActionLabels[action]}
        </MainButton>
      ))}
    </ButtonBar>
  )
}
