import type { WishRow } from '../../../../contract/wishes'
import { MainButton } from '../../../components/main-button'
import { TextSheet } from '../../../components/text-sheet'
import { WishAnswerSteps, WishReleaseStep } from '../../../told/wish-answers'
import type { Asking, WishesOf } from './use-wishes-of'

interface StepsProps {
  readonly wish: WishRow
  readonly wishes: WishesOf
}

/** What a desk can do with a wish. */
export function Steps({ wish, wishes }: StepsProps) {
  const { ask, putUp, answers, contacts, busy } = wishes
  const { id, state } = wish
  const isHidden = contacts[id] === undefined && wish.contact?.phone.includes('*') === true
  const isOpen = state === 'held' || state === 'asked'
  return (
    <>
      {state !== 'closed' && isHidden && (
        <MainButton
          id={`reveal-${id}`}
          tone="quiet"
          size="row"
          disabled={busy}
          onTap={() => ask({ kind: 'reveal', wish })}
        >
          看电话
        </MainButton>
      )}
      {isOpen && (
        <MainButton
          id={`decline-${id}`}
          tone="quiet"
          size="row"
          disabled={busy}
          onTap={() => ask({ kind: 'decline', wish })}
        >
          不采纳
        </MainButton>
      )}
      {state === 'held' && (
        <MainButton id={`put-up-${id}`} size="row" disabled={busy} onTap={() => void putUp(wish)}>
          公开
        </MainButton>
      )}
      <WishReleaseStep wish={wish} answers={answers} />
      <WishAnswerSteps wish={wish} answers={answers} />
    </>
  )
}

const sheets: Readonly<
  Record<Asking['kind'], { title: string; placeholder: string; confirm: string; suggestions: readonly string[] }>
> = {
  decline: {
    title: '为什么不采纳',
    placeholder: '写明原因，提的人会看到',
    confirm: '告诉提的人',
    suggestions: ['请改走“我要反映”', '内容不清楚，请补充后再提', '不属于志愿帮扶'],
  },
  reveal: {
    title: '为什么要看电话',
    placeholder: '写一句为什么要看，谁看过都有记录',
    confirm: '查看',
    suggestions: ['核实是否办成', '没有人认领，联系本人', '内容需要核实'],
  },
}

/** A reason for what the desk does. */
export function Question({ wishes: { asking, ask, decline, reveal, busy } }: Pick<StepsProps, 'wishes'>) {
  const answer = { decline, reveal }
  return (
    <TextSheet
      {...sheets[asking?.kind ?? 'decline']}
      open={asking !== null}
      most={100}
      busy={busy}
      onConfirm={(reason) => {
        if (asking !== null) void answer[asking.kind](asking.wish, reason)
      }}
      onClose={() => ask(null)}
    />
  )
}
