import { api } from '../../contract/api'
import { serve } from '../../server/serve/serve'
import { ofGrids } from './of-grids'
import { move, rebalancing } from './rebalancing'
import { confirm, decline, reception, seats, unitPhone, vouch } from './reception'
import { ask, leave, mine, register } from './units'
import { within } from './within'

export const main = serve(api.reporting, {
  seats,
  register,
  mine,
  ask,
  leave,
  reception,
  ofGrids,
  within,
  confirm,
  vouch,
  decline,
  rebalancing,
  move,
  unitPhone,
})
