import type { WishRow } from '../../../../contract/wishes'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { goBack, openPlace } from '../../../routes'
import { Done } from '../../../told/done'
import { PlaceCard } from '../../../told/place-card'
import { UrgentCard, WhatCard, WhoCard } from './cards'
import './index.scss'
import { useAskWish } from './use-ask-wish'

const linesOf = ({ state, isUrgent }: WishRow): readonly string[] => {
  if (state === 'held') return ['社区先看一眼，没有问题就公开给党员认领']
  return [
    isUrgent ? '已经通知志愿服务队，请保持电话畅通' : '社区里报到的党员看得到了，老人、残疾人和孩子的排在前面',
    '有人接下时，在“消息”里告诉您',
  ]
}

function Sent({ wish }: { readonly wish: WishRow }) {
  return (
    <Done title={wish.isUrgent ? '580 已发出' : '已提交'} lines={linesOf(wish)}>
      <MainButton id="back" tone="outline" onTap={goBack}>
        看我提的
      </MainButton>
    </Done>
  )
}

/** Asks for help: a resident for himself or a relative, or a grid worker for somebody in his grid; at once by 580. */
export default function AskWishPage() {
  const form = useAskWish()
  const { sent, draft, faults, isUrgent, submit, busy } = form
  if (sent !== null)
    return (
      <PageFrame>
        <Sent wish={sent} />
      </PageFrame>
    )
  const bar = (
    <ButtonBar>
      <MainButton id="submit-wish" busy={busy} onTap={() => void submit()}>
        {isUrgent ? '马上叫人' : '提交'}
      </MainButton>
    </ButtonBar>
  )
  return (
    <PageFrame bar={bar}>
      <UrgentCard form={form} />
      <WhatCard form={form} />
      <WhoCard form={form} />
      <PlaceCard
        place={draft.place?.view ?? null}
        locating={{ state: 'idle' }}
        fault={faults.place}
        onPick={() => openPlace('wish')}
      />
    </PageFrame>
  )
}
