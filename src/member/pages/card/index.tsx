import { useRouter } from '@tarojs/taro'
import { refusalMessages } from '../../../../contract/vocabulary/refusal'
import { cardInCode } from '../../../device/card-code'
import './index.scss'
import { MyCard } from './my-card'
import { ScannedCard, UnknownCard } from './scanned-card'

/** 便民服务卡: one's own, or with a code the one that was scanned. */
export default function CardPage() {
  const { scene, card } = useRouter().params
  const code = scene ?? card
  if (code === undefined) return <MyCard />
  const known = cardInCode(code)
  return known === null ? <UnknownCard text={refusalMessages.cardUnknown} /> : <ScannedCard card={known} />
}
