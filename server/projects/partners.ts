import { refuse, type Refused } from '../../domain/refused'
import { takenInBy } from '../reporting/has-reported-in'
import type { ProjectDocument } from '../repositories/documents/project'
import { unitsByIds } from '../repositories/units'
import type { Call } from '../serve/serve'

type Partners = ProjectDocument['partnerUnits']

/** Units by their ids, as partners: refused unless the community has said yes to each of them. */
export const partnersIn = async (community: string, ids: readonly string[]): Promise<Partners | Refused> => {
  const wanted = [...new Set(ids)]
  const [units, inside] = await Promise.all([unitsByIds(wanted), takenInBy(community)])
  const stranger = wanted.find((id) => !inside.has(id))
  if (stranger !== undefined) {
    const name = units.get(stranger)?.name
    return refuse('partnerNotHere', name && `“${name}”没有在本社区报到，或社区还没确认，请去掉它再提交`)
  }
  return wanted.flatMap((id) => {
    const unit = units.get(id)
    return unit === undefined ? [] : [{ id, name: unit.name }]
  })
}

/** Who speaks for the units that take part. */
export const peopleOfPartners = async ({ partnerUnits }: ProjectDocument): Promise<string[]> => {
  const units = await unitsByIds(partnerUnits.map(({ id }) => id))
  return [...new Set([...units.values()].map(({ contact }) => contact.person))].filter((person) => person !== '')
}

/** Whether the caller speaks for a unit that takes part: he reads the project, and takes no step of it. */
export const isPartner = async (project: ProjectDocument, { actor }: Pick<Call, 'actor'>): Promise<boolean> =>
  (await peopleOfPartners(project)).includes(actor.person)
