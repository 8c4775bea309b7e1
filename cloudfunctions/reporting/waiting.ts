import type { InputOf, OutputOf } from '../../contract/action'
import { unitId } from '../../contract/ids'
import type { reporting } from '../../contract/reporting'
import { isRefused, type Refused } from '../../domain/refused'
import { communityForDesk } from '../../server/places/community-by-code'
import { unitsOfContact } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'
import { waitingAt } from '../../server/waiting/at-desk'
import { waitingFor } from '../../server/waiting/for-units'

type Input<Name extends keyof typeof reporting> = InputOf<(typeof reporting)[Name]>
type Output<Name extends keyof typeof reporting> = OutputOf<(typeof reporting)[Name]>

export const waitingAtDesk = async (
  _: Input<'waitingAtDesk'>,
  { actor, now }: Call,
): Promise<Output<'waitingAtDesk'> | Refused> => {
  const community = await communityForDesk(undefined, actor)
  return isRefused(community) ? community : { counts: await waitingAt(community._id, now) }
}

export const waitingForUnits = async (
  _: Input<'waitingForUnits'>,
  { actor, now }: Call,
): Promise<Output<'waitingForUnits'>> => {
  const waiting = await waitingFor(await unitsOfContact(actor.person), now)
  return { units: [...waiting].map(([unit, counts]) => ({ unit: unitId.parse(unit), ...counts })) }
}
