import { members } from '../../contract/members'
import { serve } from '../../server/serve/serve'
import { card, cardCode } from './card'
import { checkIn } from './check-in'
import { confirmCheckIn, declineCheckIn } from './claimed-check-in'
import { findUnits, saveFacts } from './facts'
import { confirmResidence, declineResidence, memberPhone, ofCommunity, poster, stationCode } from './of-community'
import { confirmMembership, declineMembership, ofUnit } from './of-unit'
import { leave, mine, saveCard, transfer } from './own'
import { remind, remindAll } from './remind'
import { reportIn } from './report-in'

const handlers = {
  mine,
  findUnits,
  reportIn,
  saveFacts,
  transfer,
  leave,
  saveCard,
  cardCode,
  card,
  checkIn,
  ofUnit,
  confirmMembership,
  declineMembership,
  ofCommunity,
  confirmResidence,
  declineResidence,
  confirmCheckIn,
  declineCheckIn,
  remind,
  remindAll,
  memberPhone,
  poster,
  stationCode,
}

/** On the evening before a month ends everybody does these. */
const forAnybody = ['mine', 'reportIn', 'checkIn'] as const

export const main = serve(members, handlers, { forAnybody })
