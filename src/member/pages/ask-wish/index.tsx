import type { AskedWish } from '../../../../contract/wishes'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { goBack, openPlace } from '../../../routes'
import { Done } from '../../../told/done'
import { PlaceCard } from '../../../told/place-card'
import { UrgentCard, WhatCard, WhoCard } from './cards'
import './index.scss'
import { useAskWish } from './use-ask-wish'

/** Whom WeChat does not wake sees it only when he opens the product: who called must know. */
const calledWords = ({ people, byWeChat }: NonNullable<AskedWish['called']>): string => {
  if (people === 0) return '还没有志愿服务队队员，已通知社区，请再打电话'
  const reach = byWeChat === 0 ? '都没有领微信提醒，请再打电话' : `微信已提醒 ${byWeChat} 人`
  return `已叫志愿服务队 ${people} 人，${reach}`
}

const linesOf = ({ state, called }: AskedWish): readonly string[] => {
  if (state === 'held') return ['社区先看一眼，没有问题就公开给党员认领']
  const told = called === null ? '社区里报到的党员看得到了，老人、残疾人和孩子的排在前面' : calledWords(called)
  return [told, '有人接下时，在“消息”里告诉您，请保持电话畅通']
}

function Sent({ wish }: { readonly wish: AskedWish }) {
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
