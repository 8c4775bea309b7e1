import { areaCode, demandId, projectId, resourceId } from '../../contract/ids'
import type { DemandRow, ProjectRow, ProjectView, PublicProject, ResourceRow } from '../../contract/projects'
import { maySpeakOf } from '../../domain/access/photos'
import { maskNumbers, maskText } from '../../domain/privacy/mask-text'
import { dayOf, daysOpen, isAgeing } from '../../domain/projects/age'
import { isLate, shownState, stepsOf, type Side } from '../../domain/projects/life'
import type { DemandDocument, ProjectDocument, Provider, ResourceDocument } from '../repositories/documents/project'
import { carriedPhotoUrls, countNotPublic, filesStanding, photosOf, type PhotoUrls } from './photo-urls'

interface Named {
  readonly code: string
  readonly name: string
}

export const namedArea = ({ code, name }: Named) => ({ code: areaCode.parse(code), name })

const providerView = ({ kind, name }: Provider) => ({ kind, name })

export const demandRow = (demand: DemandDocument, now: Date): DemandRow => {
  const { _id, community, grid, asker, project, createdAt, ...rest } = demand
  return {
    ...rest,
    id: demandId.parse(_id),
    community: namedArea(community),
    grid: grid === null ? null : namedArea(grid),
    isAsked: asker !== null,
    days: daysOpen(createdAt, now),
    isAgeing: demand.state === 'open' && isAgeing(createdAt, now),
    project: project === null ? null : projectId.parse(project),
    createdAt,
  }
}

export const resourceRow = (resource: ResourceDocument, now: Date): ResourceRow => {
  const { _id, community, provider, ...rest } = resource
  return {
    ...rest,
    id: resourceId.parse(_id),
    community: namedArea(community),
    provider: providerView(provider),
    isExpired: resource.until < dayOf(now),
  }
}

const unitNames = ({ partnerUnits }: ProjectDocument): string[] => partnerUnits.map(({ name }) => name)

/** @param sides which the reader speaks for */
export const projectRow = (project: ProjectDocument, sides: readonly Side[], now: Date): ProjectRow => {
  const { _id, community, provider, resource, demand, ...rest } = project
  const today = dayOf(now)
  return {
    ...rest,
    id: projectId.parse(_id),
    state: shownState(project, today),
    demand: demandId.parse(demand),
    community: namedArea(community),
    provider: providerView(provider),
    resource: resource?.title ?? '',
    partners: [...unitNames(project), ...project.partners],
    isLate: isLate(project, today),
    steps: stepsOf(project, sides),
  }
}

/** As its two sides see it: whoever has done it sees his own photos, a desk those of which it may speak; a partner those for everybody. */
export const projectView = async (
  project: ProjectDocument,
  sides: readonly Side[],
  now: Date,
): Promise<ProjectView> => {
  const files = project.evidencePhotos
  const isDesk = sides.includes('desk')
  const isOwn = !isDesk && sides.includes('provider')
  const reader = sides.length === 0 ? 'public' : 'desk'
  const urls = await carriedPhotoUrls([{ carrier: project, photos: photosOf(files, isOwn), reader }])
  return {
    ...projectRow(project, sides, now),
    photos: files.flatMap((file) => urls.get(file) ?? []),
    unchecked: countNotPublic(project, files),
    photosByHand: isDesk ? filesStanding(project, files, maySpeakOf, urls) : [],
  }
}

/** As everybody may see it: members are not named, nobody can be called or found at his door, and what shows that it is done is told once it is accepted. */
const publicProject = (project: ProjectDocument, urls: PhotoUrls, now: Date): PublicProject => {
  const { provider, owner, ...row } = projectRow(project, [], now)
  const [isMember, isAccepted] = [provider.kind === 'member', row.state === 'accepted']
  return {
    ...row,
    title: maskText(row.title),
    provider: isMember ? { kind: 'member', name: '' } : provider,
    owner: isMember && owner === provider.name ? '' : maskNumbers(owner),
    partners: [...unitNames(project), ...project.partners.map(maskNumbers)],
    evidence: isAccepted ? maskText(row.evidence) : '',
    photos: isAccepted ? project.evidencePhotos.flatMap((file) => urls.get(file) ?? []) : [],
  }
}

export const publicProjects = async (projects: readonly ProjectDocument[], now: Date): Promise<PublicProject[]> => {
  const carried = projects.map((carrier) => ({
    carrier,
    photos: photosOf(carrier.evidencePhotos, false),
    reader: 'public' as const,
  }))
  const urls = await carriedPhotoUrls(carried)
  return projects.map((project) => publicProject(project, urls, now))
}
