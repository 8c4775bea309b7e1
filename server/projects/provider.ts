import { deskOver } from '../../domain/access/parties'
import type { Side } from '../../domain/projects/life'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isTakenIn } from '../reporting/has-reported-in'
import { ownUnit } from '../reporting/own-unit'
import type { MemberDocument } from '../repositories/documents/member'
import type { ProjectDocument, Provider, ResourceDocument } from '../repositories/documents/project'
import type { UnitDocument } from '../repositories/documents/unit'
import { memberById, memberOf, membersByIds } from '../repositories/members'
import { unitById, unitsByIds } from '../repositories/units'
import type { Call } from '../serve/serve'

type Community = ProjectDocument['community']

/** Somebody who gives something, with the community that has said yes to him; null: none has, or none does any more. */
export interface Giver {
  readonly provider: Provider & { readonly id: string }
  readonly community: Community | null
  readonly member: MemberDocument | null
}

const ofUnit = async (unit: UnitDocument): Promise<Giver> => ({
  provider: { kind: unit.kind, id: unit._id, name: unit.name },
  community: (await isTakenIn(unit)) ? unit.community : null,
  member: null,
})

const ofMember = (member: MemberDocument): Giver => ({
  provider: { kind: 'member', id: member._id, name: member.name },
  community: member.state === 'reportedIn' ? member.community : null,
  member,
})

/** For whom the caller speaks: a unit of which he is the contact person, or himself as a member. */
export const ownGiver = async (unit: string | undefined, call: Call): Promise<Giver | Refused> => {
  if (unit === undefined) {
    const member = await memberOf(call.actor.person)
    return member === null ? refuse('reportInFirst') : ofMember(member)
  }
  const own = await ownUnit(unit, call)
  return isRefused(own) ? own : ofUnit(own)
}

/** The same, and refused unless a community has said yes. */
export const settledGiver = async (
  unit: string | undefined,
  call: Call,
): Promise<(Giver & { readonly community: Community }) | Refused> => {
  const giver = await ownGiver(unit, call)
  if (isRefused(giver)) return giver
  const { community } = giver
  if (community === null) return refuse(unit === undefined ? 'reportInFirst' : 'notReportedIn')
  return { ...giver, community }
}

/** The person who speaks for who gives something; empty when there is none. */
export const personOf = async ({ kind, id }: Pick<Provider, 'id'> & { readonly kind: string }): Promise<string> => {
  if (id === null || id === '') return ''
  if (kind === 'member') return (await memberById(id))?.person ?? ''
  return (await unitById(id))?.contact.person ?? ''
}

/**
 * Which sides of a project the caller speaks for: a desk also for who has no account, or has nobody left to speak for him; and nobody
 * accepts what he has done himself.
 */
export const sidesOf = async ({ community, provider }: ProjectDocument, { actor }: Call): Promise<Side[]> => {
  const person = await personOf(provider)
  if (person === actor.person) return ['provider']
  if (deskOver(actor, community.path) === undefined) return []
  return person === '' ? ['desk', 'provider'] : ['desk']
}

/** Whether the caller gives it. */
export const isProvider = async ({ provider }: ResourceDocument, { actor }: Call): Promise<boolean> =>
  (await personOf(provider)) === actor.person

/** Whether a desk may ask for it: where nobody speaks for who gives it, only the desks over its community know whether it can be had. */
export const mayEngage = async ({ community, provider }: ResourceDocument, { actor }: Call): Promise<boolean> =>
  deskOver(actor, community.path) !== undefined || (await personOf(provider)) !== ''

const idsOf = (resources: readonly ResourceDocument[], isOne: (kind: Provider['kind']) => boolean): string[] =>
  resources.flatMap(({ provider: { kind, id } }) => (isOne(kind) && id !== null ? [id] : []))

/** Of these resources those whose givers are still where they give them: the same community has said yes to them. */
export const stillGiven = async (resources: readonly ResourceDocument[]): Promise<ResourceDocument[]> => {
  const [units, members] = await Promise.all([
    unitsByIds(idsOf(resources, (kind) => kind !== 'member')),
    membersByIds(idsOf(resources, (kind) => kind === 'member')),
  ])
  const givers = [...(await Promise.all([...units.values()].map(ofUnit))), ...[...members.values()].map(ofMember)]
  const places = new Map(givers.map(({ provider, community }) => [provider.id, community?.code]))
  return resources.filter(({ provider: { id }, community }) => id === null || places.get(id) === community.code)
}
