import { wishes } from '../../../../contract/wishes'
import type { WishRow } from '../../../../contract/wishes'
import { call } from '../../../cloud/call'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { confirm, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { openAskWish } from '../../../routes'
import { useWishAnswer } from '../../../told/use-wish-answer'
import { useWishRows } from '../../../told/use-wish-rows'
import { WishAnswerSheets, WishAnswerSteps } from '../../../told/wish-answers'
import { WishList } from '../../../told/wish-list'

const bar = (
  <ButtonBar>
    <MainButton id="ask-wish" tone="outline" onTap={() => openAskWish('resident', false)}>
      提个心愿
    </MainButton>
    <MainButton id="ask-580" onTap={() => openAskWish('resident', true)}>
      580 急事帮扶
    </MainButton>
  </ButtonBar>
)

const canWithdraw = ({ state }: WishRow): boolean => state === 'held' || state === 'asked' || state === 'claimed'

const useWithdraw = (again: () => void) => {
  const [withdraw, busy] = useAction(({ id }: WishRow) => call(wishes.withdraw, { wish: id }), {
    done: () => {
      toast('已撤回')
      again()
    },
    refused: again,
  })
  const ask = async (wish: WishRow) => {
    if (await confirm('撤回后，接下的党员会知道不用来了', '撤回')) await withdraw(wish)
  }
  return { ask, busy }
}

/** What a resident has asked for, how far it is, and whether it was done. */
export default function MyWishesPage() {
  const list = useWishRows((cursor) => call(wishes.mine, { cursor }), 'mine')
  const again = () => void list.reload()
  const answers = useWishAnswer(again)
  const withdrawing = useWithdraw(again)
  return (
    <PageFrame bar={bar}>
      <WishList
        list={list}
        empty="买药、陪诊、修修补补、看护孩子，都可以提出来，社区里报到的党员来帮您。急事按 580，马上叫人。"
        steps={(wish) => (
          <>
            {canWithdraw(wish) && (
              <MainButton
                id={`withdraw-${wish.id}`}
                tone="quiet"
                size="row"
                disabled={withdrawing.busy}
                onTap={() => void withdrawing.ask(wish)}
              >
                撤回
              </MainButton>
            )}
            <WishAnswerSteps wish={wish} answers={answers} />
          </>
        )}
      />
      <WishAnswerSheets answers={answers} isOffice={false} />
    </PageFrame>
  )
}
