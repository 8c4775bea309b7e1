import type { ProjectRow } from '../../contract/projects'
import { deskOver } from '../../domain/access/parties'
import { dayOf } from '../../domain/projects/age'
import type { Side } from '../../domain/projects/life'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellDeskOfProject, tellProvider } from '../../server/notices/project-notices'
import { fingerprint } from '../../server/privacy/fingerprint'
import { fitting } from '../../server/projects/fitting'
import { mayEngage, personOf, settledGiver, sidesOf, stillGiven } from '../../server/projects/provider'
import { demandById } from '../../server/repositories/demands'
import { noPhotos } from '../../server/repositories/documents/photo'
import type {
  DemandDocument,
  ProjectDocument,
  Provider,
  ResourceDocument,
} from '../../server/repositories/documents/project'
import { beginProject } from '../../server/repositories/projects'
import { resourceById } from '../../server/repositories/resources'
import type { Call } from '../../server/serve/serve'
import { demandRow, projectRow, resourceRow } from '../../server/views/project-view'
import type { Input, Output } from './input'

/** A demand, for a desk over its community. */
const demandForDesk = async (id: string, { actor }: Call): Promise<DemandDocument | Refused> => {
  const demand = await demandById(id)
  if (demand === null) return refuse('notFound')
  return deskOver(actor, demand.community.path) === undefined ? refuse('notAllowed') : demand
}

export const suggestions = async (
  { demand: id }: Input<'suggestions'>,
  call: Call,
): Promise<Output<'suggestions'> | Refused> => {
  const demand = await demandForDesk(id, call)
  if (isRefused(demand)) return demand
  const found = await fitting(demand, call)
  return {
    demand: demandRow(demand, call.now),
    suggestions: found.map(({ resource, score, reasons }) => ({
      resource: resourceRow(resource, call.now),
      score,
      reasons: [...reasons],
    })),
  }
}

type Facts = Pick<Input<'match'>, 'kind' | 'joint' | 'owner' | 'partners' | 'from' | 'to' | 'clientKey'>

interface Pair {
  readonly demand: DemandDocument
  readonly resource: ResourceDocument | null
  readonly provider: Provider
  readonly proposedBy: Side
}

/** Null: nothing is wrong with what somebody has filled in. */
const faultIn = async ({ owner, partners, from, to }: Facts, { actor, now }: Call): Promise<Refused | null> => {
  if (to < from || to < dayOf(now)) return refuse('datesInvalid')
  return (await isRisky({ text: [owner, ...partners].join('\n') }, actor.person)) ? refuse('riskyText') : null
}

const begin = async (
  { clientKey, ...facts }: Facts,
  { demand, resource, provider, proposedBy }: Pair,
  { actor, now }: Call,
): Promise<ProjectDocument | Refused> => {
  const { _id, title, about, community } = demand
  const project: ProjectDocument = {
    _id: fingerprint('project', _id, actor.person, clientKey),
    ...{ title, about, community, demand: _id, provider, proposedBy, ...facts },
    resource: resource === null ? null : { id: resource._id, title: resource.title },
    ...{ state: 'proposed', evidence: '', evidencePhotos: [], ...noPhotos, note: '', isLive: true, isPublic: false },
    ...{ version: 1, createdAt: now, acceptedAt: null },
  }
  return beginProject(project, dayOf(now))
}

/** A resource, for a desk that may ask for it. */
const resourceForDesk = async (id: string, call: Call): Promise<ResourceDocument | Refused> => {
  const found = await resourceById(id)
  if (found === null) return refuse('notFound')
  const [resource] = await stillGiven([found])
  if (resource === undefined) return refuse('resourceTaken')
  return (await mayEngage(resource, call)) ? resource : refuse('notAllowed')
}

export const match = async (
  { demand: id, resource: given, ...facts }: Input<'match'>,
  call: Call,
): Promise<ProjectRow | Refused> => {
  const demand = await demandForDesk(id, call)
  if (isRefused(demand)) return demand
  const resource = await resourceForDesk(given, call)
  if (isRefused(resource)) return resource
  const fault = await faultIn(facts, call)
  if (fault !== null) return fault
  const { provider } = resource
  const project = await begin(facts, { demand, resource, provider, proposedBy: 'desk' }, call)
  if (isRefused(project)) return project
  const text = `${project.community.name} 想请 ${provider.name} 做共建项目“${project.title}”，请看看是否同意`
  await tellProvider(project, await personOf(provider), 'proposed', { title: '共建项目', text }, call.now)
  return projectRow(project, await sidesOf(project, call), call.now)
}

/** A resource of somebody's own; null: none was named. */
const ownResource = async (id: string | null, provider: Provider): Promise<ResourceDocument | null | Refused> => {
  if (id === null) return null
  const resource = await resourceById(id)
  return resource?.provider.id === provider.id ? resource : refuse('notFound')
}

export const claim = async (
  { unit, demand: id, resource: given, ...facts }: Input<'claim'>,
  call: Call,
): Promise<ProjectRow | Refused> => {
  const giver = await settledGiver(unit, call)
  if (isRefused(giver)) return giver
  const { provider, community } = giver
  const demand = await demandById(id)
  // Nobody is told of what waits for a desk, or of other communities.
  if (demand?.community.code !== community.code) return refuse('notFound')
  const resource = await ownResource(given, provider)
  if (isRefused(resource)) return resource
  const fault = await faultIn(facts, call)
  if (fault !== null) return fault
  const project = await begin(facts, { demand, resource, provider, proposedBy: 'provider' }, call)
  if (isRefused(project)) return project
  const text = `${provider.name} 想领办需求“${project.title}”，请看看是否同意`
  await tellDeskOfProject(project, 'claimed', { title: '领办需求', text }, call.now)
  return projectRow(project, ['provider'], call.now)
}
