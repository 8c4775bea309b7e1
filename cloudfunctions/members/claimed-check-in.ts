import type { MemberRow } from '../../contract/members'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { judgeCheckIn } from '../../domain/reporting-in/member'
import { isRisky } from '../../server/moderation/moderate-text'
import { lastWas, type MemberChange } from '../../server/repositories/members'
import type { Call } from '../../server/serve/serve'
import type { Input } from './input'
import { decideOn } from './of-community'

const judge = (
  { month, ...input }: Input<'confirmCheckIn'>,
  call: Call,
  isRight: boolean,
  note = '',
): Promise<MemberRow | Refused> =>
  decideOn(input, call, {
    isDone: lastWas(isRight ? 'checkInConfirmed' : 'checkInDeclined'),
    decide: (member, by): MemberChange | Refused => {
      const { claims, community } = member
      const claim = claims.find((one) => one.month === month && one.community === community?.code)
      // He has come himself meanwhile.
      if (claim === undefined) return refuse('stale')
      const judged = judgeCheckIn(member, isRight, { at: call.now, by, note })
      return isRefused(judged) ? judged : { ...judged, settles: { claim, isRight } }
    },
  })

export const confirmCheckIn = (input: Input<'confirmCheckIn'>, call: Call): Promise<MemberRow | Refused> =>
  judge(input, call, true)

export const declineCheckIn = async (
  { reason, ...input }: Input<'declineCheckIn'>,
  call: Call,
): Promise<MemberRow | Refused> =>
  (await isRisky({ reason }, call.actor.person)) ? refuse('riskyText') : judge(input, call, false, reason)
