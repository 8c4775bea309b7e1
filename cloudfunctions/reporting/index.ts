import { api } from '../../contract/api'
import { serve } from '../../server/serve/serve'
import { move, rebalancing } from './rebalancing'
import { confirm, decline, reception, seats, unitPhone } from './reception'
import { ask, leave, mine, register } from './units'

export const main = serve(api.reporting, {
  seats,
  register,
  mine,
  ask,
  leave,
  reception,
  confirm,
  decline,
  rebalancing,
  move,
  unitPhone,
})
