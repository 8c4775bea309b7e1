import * as z from 'zod'
import { skill, type Skill } from '../../contract/vocabulary/skill'
import type { SupplyKind } from '../../contract/vocabulary/supply-kind'
import {
  addDocument,
  collectBy,
  command,
  findDocuments,
  readDocument,
  updateDocuments,
  type Where,
} from '../cloud/database'
import { resourceDocument, type ResourceDocument } from './documents/project'
import { pageByTime, type Page } from './pages'

export const resourceById = (id: string): Promise<ResourceDocument | null> =>
  readDocument('resources', id, resourceDocument)

/** False when there is one with this id. */
export const addResource = (resource: ResourceDocument): Promise<boolean> => addDocument('resources', resource)

/** The newest first. */
export const resourcesIn = (community: string, cursor: string | undefined): Promise<Page<ResourceDocument>> =>
  pageByTime('resources', resourceDocument, { 'community.code': community, isListed: true }, cursor)

/** @param provider id of a unit or of a member */
export const resourcesOf = (provider: string, cursor: string | undefined): Promise<Page<ResourceDocument>> =>
  pageByTime('resources', resourceDocument, { 'provider.id': provider, isListed: true }, cursor)

/** The skills in what these providers give, by their ids. */
export const skillsGivenBy = (providers: readonly string[]): Promise<Map<string, Skill[][]>> =>
  collectBy('resources', { 'provider.id': command.in([...providers]), isListed: true }, 'provider.id', {
    ...{ of: 'skills', schema: z.array(skill) },
  })

/** More than one desk would read through; those that can be had longest come first. */
const mostCandidates = 100

const candidates = (where: Where): Promise<ResourceDocument[]> =>
  findDocuments('resources', resourceDocument, {
    where,
    order: [
      ['until', 'desc'],
      ['_id', 'asc'],
    ],
    limit: mostCandidates,
  })

/** What can be had of these kinds today: in these communities, and for all of the district. @param today 2026-11-26 */
export const openResources = async (
  kinds: readonly SupplyKind[],
  communities: readonly string[],
  today: string,
): Promise<ResourceDocument[]> => {
  const can = { state: 'open', kind: command.in([...kinds]), until: command.gte(today) }
  const [near, wide] = await Promise.all([
    candidates({ 'community.code': command.in([...communities]), ...can }),
    candidates({ reach: 'district', ...can }),
  ])
  return [...new Map([...near, ...wide].map((resource) => [resource._id, resource])).values()]
}

/** Nobody is given it any more. False when it has changed since it was read: a project may have it. */
export const withdrawResource = async ({ _id, version }: ResourceDocument): Promise<boolean> =>
  (await updateDocuments(
    'resources',
    { _id, version, state: 'open' },
    { state: 'withdrawn', isListed: false, version: version + 1 },
  )) === 1

/** The member who gives them wants to be forgotten: nobody is given them any more. */
export const forgetResourcesOf = async (member: string): Promise<void> => {
  await updateDocuments(
    'resources',
    { 'provider.id': member },
    { provider: { kind: 'member', id: '', name: '' }, state: 'withdrawn', isListed: false, project: null },
  )
}
