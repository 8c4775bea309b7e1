import { areaCode, demandId, projectId, resourceId } from '../../contract/ids'
import type { DemandRow, ProjectRow, PublicProject, ResourceRow } from '../../contract/projects'
import { maskNumbers, maskText } from '../../domain/privacy/mask-text'
import { dayOf, daysOpen, isAgeing } from '../../domain/projects/age'
import { isLate, shownState, stepsOf, type Side } from '../../domain/projects/life'
import type { DemandDocument, ProjectDocument, Provider, ResourceDocument } from '../repositories/documents/project'

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
    isLate: isLate(project, today),
    steps: stepsOf(project, sides),
  }
}

/** As everybody may see it: members are not named, nobody can be called or found at his door, and what shows that it is done is told once it is accepted. */
export const publicProject = (project: ProjectDocument, now: Date): PublicProject => {
  const { provider, owner, ...row } = projectRow(project, [], now)
  const isMember = provider.kind === 'member'
  return {
    ...row,
    title: maskText(row.title),
    provider: isMember ? { kind: 'member', name: '' } : provider,
    owner: isMember && owner === provider.name ? '' : maskNumbers(owner),
    partners: row.partners.map(maskNumbers),
    evidence: row.state === 'accepted' ? maskText(row.evidence) : '',
  }
}
