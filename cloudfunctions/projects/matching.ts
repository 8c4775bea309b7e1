import { unitId } from '../../contract/ids'
import type { ProjectRow } from '../../contract/projects'
import { deskOver } from '../../domain/access/parties'
import { dayOf } from '../../domain/projects/age'
import type { Side } from '../../domain/projects/life'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellDeskOfProject, tellPartiesOf } from '../../server/notices/project-notices'
import { fingerprint } from '../../server/privacy/fingerprint'
import { fitting } from '../../server/projects/fitting'
import { partnersIn, peopleOfPartners } from '../../server/projects/partners'
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
import { takenInBy } from '../../server/reporting/has-reported-in'
import { resourceById } from '../../server/repositories/resources'
import { unitsWithin } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'
import { demandRow, projectRow, resourceRow } from '../../server/views/project-view'
import type { Input, Output } from './input'

/** A demand, for a desk over its community. */
const demandForDesk = async (id: string, { actor }: Call): Promise<DemandDocument | Refused> => {
  const demand = await demandById(id)
  if (demand === null) return refuse('notFound')
  return deskOver(actor, demand.community.path) === undefined ? refuse('notAllowed') : demand
}

/** A demand, for who gives something in its community: nobody is told of other communities. */
const demandForGiver = async (id: string, community: string): Promise<DemandDocument | Refused> => {
  const demand = await demandById(id)
  return demand?.community.code === community ? demand : refuse('notFound')
}

/** A demand, for its desk or for who may claim it. */
const demandForMaker = async (id: string, unit: string | undefined, call: Call): Promise<DemandDocument | Refused> => {
  const forDesk = unit === undefined ? await demandForDesk(id, call) : refuse('notAllowed')
  if (!isRefused(forDesk)) return forDesk
  const giver = await settledGiver(unit, call)
  return isRefused(giver) ? giver : demandForGiver(id, giver.community.code)
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

/** For who makes a project of a demand, as a desk or as who gives something. */
export const findPartners = async (
  { demand: id, unit, text, cursor }: Input<'findPartners'>,
  call: Call,
): Promise<Output<'findPartners'> | Refused> => {
  const demand = await demandForMaker(id, unit, call)
  if (isRefused(demand)) return demand
  const { code } = demand.community
  const [{ rows, next }, inside] = await Promise.all([unitsWithin(code, text, cursor, 'all'), takenInBy(code)])
  const units = rows.filter(({ _id }) => inside.has(_id))
  return { units: units.map(({ _id, kind, name }) => ({ id: unitId.parse(_id), kind, name })), next }
}

type Facts = Pick<
  Input<'match'>,
  'kind' | 'joint' | 'owner' | 'partners' | 'partnerUnits' | 'from' | 'to' | 'clientKey'
>

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

/** Whoever takes part learns of it at once, and may object. */
const tellPartners = async (project: ProjectDocument, { actor, now }: Call): Promise<void> => {
  const people = (await peopleOfPartners(project)).filter((person) => person !== actor.person)
  const text = `${project.community.name} 的共建项目“${project.title}”请您的单位一起参与，不合适请联系社区`
  await tellPartiesOf(project, people, 'partner', { title: '参与项目', text }, now)
}

const begin = async (
  { clientKey, partnerUnits: ids, ...facts }: Facts,
  { demand, resource, provider, proposedBy }: Pair,
  call: Call,
): Promise<ProjectDocument | Refused> => {
  const { _id, title, about, community } = demand
  const { actor, now } = call
  // Who gives something takes part anyway.
  const partnerUnits = await partnersIn(
    community.code,
    ids.filter((unit) => unit !== provider.id),
  )
  if (isRefused(partnerUnits)) return partnerUnits
  const project: ProjectDocument = {
    _id: fingerprint('project', _id, actor.person, clientKey),
    ...{ title, about, community, demand: _id, provider, proposedBy, partnerUnits, ...facts },
    resource: resource === null ? null : { id: resource._id, title: resource.title },
    ...{ state: 'proposed', evidence: '', evidencePhotos: [], ...noPhotos, note: '', isLive: true, isPublic: false },
    ...{ version: 1, createdAt: now, acceptedAt: null },
  }
  const begun = await beginProject(project, dayOf(now))
  if (!isRefused(begun)) await tellPartners(begun, call)
  return begun
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
  await tellPartiesOf(project, [await personOf(provider)], 'proposed', { title: '共建项目', text }, call.now)
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
  const demand = await demandForGiver(id, community.code)
  if (isRefused(demand)) return demand
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
