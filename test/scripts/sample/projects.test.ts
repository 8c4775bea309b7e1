import { isAgeing } from '../../../domain/projects/age'
import { seedOf } from '../../../scripts/serve/seed'
import {
  demandDocument,
  projectDocument,
  resourceDocument,
  type DemandDocument,
  type ProjectDocument,
  type ResourceDocument,
} from '../../../server/repositories/documents/project'

const now = new Date('2026-11-26T10:20:00+08:00')
const { collections } = seedOf('demo', now).seed
const demands = [...(collections.demands ?? [])] as DemandDocument[]
const resources = [...(collections.resources ?? [])] as ResourceDocument[]
const projects = [...(collections.projects ?? [])] as ProjectDocument[]

test('the first communities have a demand that has waited too long, others, and projects that are on and over', () => {
  expect(demands.map((demand) => demandDocument.parse(demand))).toEqual(demands)
  expect(resources.map((resource) => resourceDocument.parse(resource))).toEqual(resources)
  expect(projects.map((project) => projectDocument.parse(project))).toEqual(projects)
  const first = demands.filter(({ community }) => community.code === demands[0]?.community.code)
  expect(first.map(({ state, createdAt }) => [state, isAgeing(createdAt, now)])).toEqual([
    ['open', true],
    ['open', false],
    ['proposed', false],
    ['matched', false],
    ['done', true],
  ])
})

test('demands, resources and projects say the same of each other', () => {
  for (const { _id, isLive, demand, resource } of projects) {
    expect(demands.find((one) => one._id === demand)).toMatchObject({
      project: _id,
      state: isLive ? 'matched' : 'done',
    })
    expect(resources.find((one) => one._id === resource?.id)).toMatchObject({
      project: isLive ? _id : null,
      state: isLive ? 'engaged' : 'open',
    })
  }
})
