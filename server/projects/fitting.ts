import type { FitReason } from '../../contract/vocabulary/fit-reason'
import { dayOf } from '../../domain/projects/age'
import { kindsFor, nearMetres, suggest } from '../../domain/projects/suggest'
import { metresBetween } from '../../domain/routing/distance'
import { communityTier } from '../places/community-by-code'
import { areasByCode, areasOfTier } from '../repositories/areas'
import type { AreaSummary } from '../repositories/documents/area'
import type { DemandDocument, ResourceDocument } from '../repositories/documents/project'
import { openResources } from '../repositories/resources'
import type { Call } from '../serve/serve'
import { mayEngage, stillGiven } from './provider'

interface Fitting {
  readonly resource: ResourceDocument
  readonly score: number
  readonly reasons: readonly FitReason[]
}

/** A desk reads so many, and twice as many are looked at whether they are still given. */
const mostShown = 10
const mostNeighbours = 12

/** The communities around one, itself first. */
const around = async (own: AreaSummary): Promise<AreaSummary[]> => {
  const metres = ({ centre }: AreaSummary): number => metresBetween(own.centre, centre)
  const near = (await areasOfTier(communityTier)).filter((area) => metres(area) <= nearMetres)
  return near.toSorted((one, other) => metres(one) - metres(other)).slice(0, mostNeighbours)
}

/** Of these resources the ids of those that the caller, at a desk, can have. */
const toBeHad = async (resources: readonly ResourceDocument[], call: Call): Promise<Set<string>> => {
  const given = await stillGiven(resources)
  const may = await Promise.all(given.map((resource) => mayEngage(resource, call)))
  return new Set(given.filter((_, at) => may[at]).map(({ _id }) => _id))
}

/** What fits a demand and can be had by the caller, at its desk: the best first. */
export const fitting = async (demand: DemandDocument, call: Call): Promise<Fitting[]> => {
  const [own] = await areasByCode([demand.community.code])
  if (own === undefined) return []
  const today = dayOf(call.now)
  const near = await around(own)
  const resources = await openResources(
    kindsFor(demand.kind),
    [own, ...near].map(({ _id }) => _id),
    today,
  )
  const areas = await areasByCode([...new Set(resources.map(({ community }) => community.code))])
  const centres = new Map([...areas, ...near, own].map(({ _id, centre }) => [_id, centre]))
  const byId = new Map(resources.map((resource) => [resource._id, resource]))
  const offers = resources.flatMap(({ _id: id, community: { code }, ...resource }) => {
    const at = centres.get(code)
    return at === undefined ? [] : [{ ...resource, id, community: code, at }]
  })
  const { kind, skill, times } = demand
  const fits = suggest({ kind, skill, times, community: own._id, at: own.centre }, offers, today)
  const best = fits.slice(0, 2 * mostShown).flatMap(({ id, score, reasons }) => {
    const resource = byId.get(id)
    return resource === undefined ? [] : [{ resource, score, reasons }]
  })
  const free = await toBeHad(
    best.map(({ resource }) => resource),
    call,
  )
  return best.filter(({ resource }) => free.has(resource._id)).slice(0, mostShown)
}
