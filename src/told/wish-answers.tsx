import type { WishRow } from '../../contract/wishes'
import { MainButton } from '../components/main-button'
import { TextSheet } from '../components/text-sheet'
import type { WishAnswer } from './use-wish-answer'
import { WishAnswerSheet } from './wish-answer-sheet'

interface AnswerProps {
  readonly answers: WishAnswer
}

/** What an office can do about what somebody has claimed. */
export function WishReleaseStep({ wish, answers: { free, busy } }: AnswerProps & { readonly wish: WishRow }) {
  if (wish.state !== 'claimed') return null
  return (
    <MainButton id={`release-${wish.id}`} tone="quiet" size="row" disabled={busy} onTap={() => free(wish)}>
      另找人
    </MainButton>
  )
}

/** What can be said of what is done; nothing of anything else, or of what one has done himself. */
export function WishAnswerSteps({ wish, answers }: AnswerProps & { readonly wish: WishRow }) {
  const { answer, lack, busy } = answers
  if (wish.state !== 'done' || wish.isClaimer) return null
  return (
    <>
      <MainButton id={`not-done-${wish.id}`} tone="quiet" size="row" disabled={busy} onTap={() => lack(wish)}>
        还没办好
      </MainButton>
      <MainButton id={`answer-${wish.id}`} size="row" disabled={busy} onTap={() => answer(wish)}>
        确认办成
      </MainButton>
    </>
  )
}

/** The sheets behind these steps. */
export function WishAnswerSheets({ answers, isOffice }: AnswerProps & { readonly isOffice: boolean }) {
  const { answering, answer, lacking, lack, freeing, free, confirm, notDone, release, busy } = answers
  return (
    <>
      <WishAnswerSheet
        wish={answering}
        isOffice={isOffice}
        busy={busy}
        onConfirm={(ask) => void confirm(ask)}
        onClose={() => answer(null)}
      />
      <TextSheet
        title="还差什么"
        open={lacking !== null}
        placeholder="写明还差什么，接下的党员会看到"
        suggestions={['人还没来过', '只办了一部分', '要再来一次']}
        most={100}
        confirm="告诉他"
        busy={busy}
        onConfirm={(reason) => {
          if (lacking !== null) void notDone(lacking, reason)
        }}
        onClose={() => lack(null)}
      />
      <TextSheet
        title="为什么另找人"
        open={freeing !== null}
        placeholder="写明原因，接下的党员会看到"
        suggestions={['联系不上', '多日没有上门', '本人说来不了']}
        most={100}
        confirm="另找人"
        busy={busy}
        onConfirm={(reason) => {
          if (freeing !== null) void release(freeing, reason)
        }}
        onClose={() => free(null)}
      />
    </>
  )
}
