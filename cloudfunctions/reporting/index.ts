import { reporting } from '../../contract/reporting'
import { serve } from '../../server/serve/serve'
import { saveFacts } from './facts'
import { appoint, handOver, takeOver } from './handing-over'
import { namesakes } from './namesakes'
import { ofGrids } from './of-grids'
import { move, rebalancing } from './rebalancing'
import { confirm, decline, districtSeats, reception, seats, unitPhone, vouch } from './reception'
import { ask, leave, mine, register } from './units'
import { waitingAtDesk, waitingForUnits } from './waiting'
import { within } from './within'

export const main = serve(reporting, {
  seats,
  districtSeats,
  namesakes,
  register,
  mine,
  ask,
  leave,
  saveFacts,
  handOver,
  appoint,
  takeOver,
  reception,
  ofGrids,
  within,
  confirm,
  vouch,
  decline,
  rebalancing,
  move,
  unitPhone,
  waitingAtDesk,
  waitingForUnits,
})
