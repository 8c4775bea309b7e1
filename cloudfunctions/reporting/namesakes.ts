import type { InputOf, OutputOf } from '../../contract/action'
import type { reporting } from '../../contract/reporting'
import { isConfirmed } from '../../domain/reporting-in/unit-events'
import { unitsOfNames } from '../../server/repositories/namesakes'
import type { Call } from '../../server/serve/serve'

export const namesakes = async (
  { name }: InputOf<typeof reporting.namesakes>,
  { actor }: Call,
): Promise<OutputOf<typeof reporting.namesakes>> => ({
  units: (await unitsOfNames([name])).map((unit) => ({
    communityName: unit.community.name,
    isConfirmed: isConfirmed(unit),
    isOwn: unit.contact.person === actor.person,
  })),
})
