import { View } from '@tarojs/components'
import { useState } from 'react'
import { requests } from '../../../../contract/requests'
import type { CandidateView, RequestView } from '../../../../contract/requests'
import { call } from '../../../cloud/call'
import { MainButton } from '../../../components/main-button'
import { Sheet } from '../../../components/sheet'
import { WordsBox } from '../../../components/text-sheet'
import { hasReturned } from '../../has-returned'
import { seen } from '../../../steps/step-form'
import { Candidate, CandidateList } from './candidate-list'
import { useCandidates } from './use-candidates'
import type { Case } from './use-case'

/** What the desk should know before it gives it to this post. */
const warningOf = ({ returned, onDuty }: CandidateView): string | null => {
  if (returned) return hasReturned
  return onDuty ? null : '今天不在岗，可能不能及时签收。'
}

interface ChosenProps {
  readonly chosen: CandidateView
  /** Whether a time to resolve it runs already. */
  readonly isTimed: boolean
  readonly page: Case
  readonly onAnother: () => void
}

function Chosen({ chosen, isTimed, page, onAnother }: ChosenProps) {
  const [note, setNote] = useState('')
  const warning = warningOf(chosen)
  const dispatch = () =>
    page.takeChosen('reassign', (view) =>
      call(requests.reassign, {
        ...seen(view),
        ...{ post: chosen.post, note: note.trim(), insist: chosen.returned },
      }),
    )
  return (
    <>
      <Candidate candidate={chosen} />
      {warning !== null && <View className="candidate-warning">{warning}</View>}
      <View className="candidate-note">
        {isTimed && (
          <View className="candidate-line">已经有人办过：不写说明，办结时限接着算；写了，从签收起重新算。</View>
        )}
        <WordsBox
          id="dispatch-note"
          value={note}
          onChange={setNote}
          placeholder="给对方的说明（可不填），居民看不到"
          most={200}
        />
      </View>
      <View className="candidate-buttons">
        <MainButton id="choose-another" tone="quiet" onTap={onAnother}>
          换一个
        </MainButton>
        <MainButton
          id="dispatch-confirm"
          tone={chosen.returned ? 'outline' : 'main'}
          busy={page.busy}
          onTap={() => void dispatch()}
        >
          {chosen.returned ? '坚持派给' : '派给'}
        </MainButton>
      </View>
    </>
  )
}

function Content({ view, page }: { readonly view: RequestView; readonly page: Case }) {
  const candidates = useCandidates(view, 'reassign')
  const [chosen, choose] = useState<CandidateView | null>(null)
  return chosen === null ? (
    <CandidateList candidates={candidates} onChoose={choose} />
  ) : (
    <Chosen chosen={chosen} isTimed={view.extensionUnit !== null} page={page} onAnother={() => choose(null)} />
  )
}

/** First who, then a word to go with it. */
export function DispatchSheet({ view, page }: { readonly view: RequestView; readonly page: Case }) {
  return (
    <Sheet title="派给谁" open={page.sheet === 'reassign'} onClose={page.closeSheet}>
      <Content view={view} page={page} />
    </Sheet>
  )
}
