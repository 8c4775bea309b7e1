import type { ResourceRow } from '../../contract/projects'
import { deskOver } from '../../domain/access/parties'
import { dayOf } from '../../domain/projects/age'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../../server/moderation/moderate-text'
import { communityForDesk } from '../../server/places/community-by-code'
import { fingerprint } from '../../server/privacy/fingerprint'
import { isProvider, ownGiver, settledGiver } from '../../server/projects/provider'
import type { ResourceDocument } from '../../server/repositories/documents/project'
import {
  addResource,
  resourceById,
  resourcesIn,
  resourcesOf,
  withdrawResource as withdraw,
} from '../../server/repositories/resources'
import type { Call } from '../../server/serve/serve'
import { namedArea, resourceRow } from '../../server/views/project-view'
import type { Input, Output } from './input'

export const resources = async (
  { community: wanted, cursor }: Input<'resources'>,
  call: Call,
): Promise<Output<'resources'> | Refused> => {
  const community = await communityForDesk(wanted, call.actor)
  if (isRefused(community)) return community
  const { rows, next } = await resourcesIn(community._id, cursor)
  return {
    resources: rows.map((resource) => resourceRow(resource, call.now)),
    next,
    community: namedArea({ code: community._id, name: community.name }),
  }
}

export const own = async ({ unit, cursor }: Input<'own'>, call: Call): Promise<Output<'own'> | Refused> => {
  const giver = await ownGiver(unit, call)
  if (isRefused(giver)) return giver
  const { provider, community, member } = giver
  const { rows, next } = await resourcesOf(provider.id, cursor)
  return {
    resources: rows.map((resource) => resourceRow(resource, call.now)),
    next,
    name: provider.name,
    community: community === null ? null : namedArea(community),
    usual: { skills: member?.skills ?? [], times: member?.freeTimes ?? [] },
  }
}

type Facts = Pick<Input<'offer'>, 'kind' | 'title' | 'about' | 'skills' | 'times' | 'reach' | 'until' | 'clientKey'>

/** The resource as it stands: one that was listed before, of which the answer got lost, is found by its key. */
const list = async (
  { clientKey, ...facts }: Facts,
  setting: Pick<ResourceDocument, 'community' | 'provider'>,
  call: Call,
): Promise<ResourceRow | Refused> => {
  const { person } = call.actor
  const said = [facts.title, facts.about, setting.provider.name].join('\n')
  if (facts.until < dayOf(call.now)) return refuse('datesInvalid')
  if (await isRisky({ text: said }, person)) return refuse('riskyText')
  const resource: ResourceDocument = {
    _id: fingerprint('resource', person, clientKey),
    ...{ ...facts, ...setting, state: 'open', isListed: true, project: null, version: 1, createdAt: call.now },
  }
  const kept = (await addResource(resource)) ? resource : await resourceById(resource._id)
  return kept === null ? refuse('notFound') : resourceRow(kept, call.now)
}

export const offer = async ({ unit, ...facts }: Input<'offer'>, call: Call): Promise<ResourceRow | Refused> => {
  const giver = await settledGiver(unit, call)
  if (isRefused(giver)) return giver
  const { provider, community } = giver
  return list(facts, { provider, community }, call)
}

export const offerFor = async (
  { community: wanted, provider: { kind, name }, ...facts }: Input<'offerFor'>,
  call: Call,
): Promise<ResourceRow | Refused> => {
  const area = await communityForDesk(wanted, call.actor)
  if (isRefused(area)) return area
  const community = { code: area._id, name: area.name, path: [...area.path] }
  return list(facts, { provider: { kind, id: null, name }, community }, call)
}

/** Its desk, and whoever gives it. */
const mayWithdraw = async (resource: ResourceDocument, call: Call): Promise<boolean> =>
  deskOver(call.actor, resource.community.path) !== undefined || isProvider(resource, call)

export const withdrawResource = async (
  { resource: id, version }: Input<'withdrawResource'>,
  call: Call,
): Promise<ResourceRow | Refused> => {
  const resource = await resourceById(id)
  if (resource === null) return refuse('notFound')
  if (!(await mayWithdraw(resource, call))) return refuse('notAllowed')
  if (resource.state === 'engaged') return refuse('wrongStatus', '正在项目里使用，项目完成或取消后才能撤下')
  // The answer to the first try may have got lost.
  if (resource.state === 'withdrawn') return resourceRow(resource, call.now)
  if (resource.version !== version || !(await withdraw(resource))) return refuse('stale')
  return resourceRow({ ...resource, state: 'withdrawn', version: version + 1 }, call.now)
}
