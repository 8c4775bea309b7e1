import { cardInCode } from '../../device/card-code'
import { toast } from '../../device/dialog'
import { scanCode } from '../../device/scan'
import { openCard } from '../../routes'

/** A resident scans the card of a member who stands before him. */
export const scanCard = async (): Promise<void> => {
  const text = await scanCode()
  if (text === null) return
  const card = cardInCode(text)
  if (card === null) toast('这不是党员服务卡')
  else openCard(card)
}
