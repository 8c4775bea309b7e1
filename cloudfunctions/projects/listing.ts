import { isRefused, type Refused } from '../../domain/refused'
import { communityByCode, communityForDesk } from '../../server/places/community-by-code'
import { communityOf } from '../../server/places/community-of'
import { ownGiver, sidesOf } from '../../server/projects/provider'
import { projectDocument, type ProjectDocument } from '../../server/repositories/documents/project'
import type { Page } from '../../server/repositories/pages'
import { countUnclear, unclearIn } from '../../server/repositories/photos'
import { projectsIn, projectsOf, projectsWithPartner, publicProjectsIn } from '../../server/repositories/projects'
import type { Call } from '../../server/serve/serve'
import { namedArea, projectRow, publicProjects } from '../../server/views/project-view'
import type { Input, Output } from './input'

const rowsOf = async ({ rows, next }: Page<ProjectDocument>, call: Call): Promise<Output<'ownProjects'>> => ({
  projects: await Promise.all(rows.map(async (project) => projectRow(project, await sidesOf(project, call), call.now))),
  next,
})

export const list = async (
  { community: wanted, pile, cursor }: Input<'list'>,
  call: Call,
): Promise<Output<'list'> | Refused> => {
  const community = await communityForDesk(wanted, call.actor)
  if (isRefused(community)) return community
  const { _id: code, name } = community
  const [found, toLookAt] = await Promise.all([
    pile === 'photos'
      ? unclearIn('projects', projectDocument, { areas: [code], cursor })
      : projectsIn(code, pile === 'live', cursor),
    countUnclear('projects', { areas: [code] }),
  ])
  return { ...(await rowsOf(found, call)), toLookAt, community: namedArea({ code, name }) }
}

export const ownProjects = async (
  { unit, as, cursor }: Input<'ownProjects'>,
  call: Call,
): Promise<Output<'ownProjects'> | Refused> => {
  const giver = await ownGiver(unit, call)
  if (isRefused(giver)) return giver
  const read = { provider: projectsOf, partner: projectsWithPartner }[as]
  return rowsOf(await read(giver.provider.id, cursor), call)
}

export const ofCommunity = async (
  { community: wanted, cursor }: Input<'ofCommunity'>,
  call: Call,
): Promise<Output<'ofCommunity'> | Refused> => {
  const community = await (wanted === undefined ? communityOf({}, call.person) : communityByCode(wanted))
  if (isRefused(community)) return community
  const { rows, next } = await publicProjectsIn(community._id, cursor)
  return {
    community: namedArea({ code: community._id, name: community.name }),
    projects: await publicProjects(rows, call.now),
    next,
  }
}
