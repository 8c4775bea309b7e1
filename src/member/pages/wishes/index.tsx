import type { WishRow } from '../../../../contract/wishes'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { Segments } from '../../../components/segments'
import { TextSheet } from '../../../components/text-sheet'
import { StepSheet } from '../../../steps/step-sheet'
import { WishList } from '../../../told/wish-list'
import { finishForm } from './finish-form'
import { useWishes, type Pile, type Wishes } from './use-wishes'

const segments: readonly { value: Pile; label: string }[] = [
  { value: 'open', label: '可认领' },
  { value: 'mine', label: '我接下的' },
]

const empty: Readonly<Record<Pile, string>> = {
  open: '本社区现在没有等人认领的心愿。老人、残疾人和孩子的会排在最前面。',
  mine: '您还没有接下心愿。',
}

interface StepsProps {
  readonly wish: WishRow
  readonly wishes: Wishes
}

function Steps({ wish, wishes: { claim, setAsking, busy } }: StepsProps) {
  if (wish.isClaimer && wish.state === 'claimed')
    return (
      <>
        <MainButton
          id={`give-back-${wish.id}`}
          tone="quiet"
          size="row"
          disabled={busy}
          onTap={() => setAsking({ kind: 'giveBack', wish })}
        >
          交回
        </MainButton>
        <MainButton
          id={`finish-${wish.id}`}
          size="row"
          disabled={busy}
          onTap={() => setAsking({ kind: 'finish', wish })}
        >
          办好了
        </MainButton>
      </>
    )
  if (wish.state !== 'asked' || wish.isOwn) return null
  return (
    <MainButton id={`claim-${wish.id}`} size="row" disabled={busy} onTap={() => void claim(wish)}>
      我来办
    </MainButton>
  )
}

function GiveBack({ wishes: { asking, setAsking, giveBack, busy } }: Pick<StepsProps, 'wishes'>) {
  return (
    <TextSheet
      title="交回这件心愿"
      open={asking?.kind === 'giveBack'}
      placeholder="请说明原因，社区会看到，好换人去办"
      suggestions={['时间冲突', '临时出差', '我帮不了这个忙']}
      most={100}
      confirm="交回"
      busy={busy}
      onConfirm={(reason) => {
        if (asking !== null) void giveBack(asking.wish, reason)
      }}
      onClose={() => setAsking(null)}
    />
  )
}

function Finish({ wishes: { asking, setAsking, finish, busy } }: Pick<StepsProps, 'wishes'>) {
  const wish = asking?.kind === 'finish' ? asking.wish : null
  if (wish === null) return null
  return (
    <StepSheet
      forms={{ finish: finishForm }}
      view={wish}
      asking="finish"
      busy={busy}
      onConfirm={() => void finish(wish)}
      onClose={() => setAsking(null)}
    />
  )
}

/** What neighbours wish for, for a member: what he can claim, and what he has. */
export default function WishesPage() {
  const wishes = useWishes()
  const { pile, setPile, list } = wishes
  return (
    <PageFrame head={<Segments segments={segments} chosen={pile} onChoose={setPile} />}>
      <WishList list={list} empty={empty[pile]} steps={(wish) => <Steps wish={wish} wishes={wishes} />} />
      <GiveBack wishes={wishes} />
      <Finish wishes={wishes} />
    </PageFrame>
  )
}
