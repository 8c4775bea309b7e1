import type { Seed } from '../../../local/cloud'
import { z } from 'zod'
import { sizes, type Size } from '../../options.mjs'
import type { Position, SampleBuilding, SamplePost } from '../../sample'
import { sampleTemplates } from '../../sample/settings'
import { TIER } from '../../sample/tracts'
import { seedOf } from '../../serve/seed'

/** A building whose grid has a worker at work, with the codes of its areas from the district down. */
export interface Spot {
  building: string
  at: Position
  path: string[]
  /** OPENID. */
  worker: string
}

/** Who plays, and where. */
export interface Cast {
  /** OPENIDs. */
  residents: string[]
  spots: Spot[]
  /** Who holds a post; posts that nobody holds are left out. */
  holderOf: Map<string, string>
  /** Posts by their names. */
  postNamed: Map<string, string>
  /** WeChat's ids of what residents agree to be reminded by. */
  templates: string[]
}

/** The district in which the year is played: as large as the one whose figures the mix is taken from. */
export interface YearDistrict {
  seed: Seed
  cast: Cast
}

export const size = z.enum(sizes)

/** So many that nobody has two cases at once. */
const residentCount = 5_000

/** Every so many-th worker has agreed to be reminded of new tasks, often enough for a year. */
const [reminded, reminders] = [3, 1_000_000]
const taskTemplate = 'sample-template-task-arrived'

const residentAt = (n: number): string => `oBenchResident${String(n).padStart(14, '0')}`

const resident = (openid: string, n: number, now: Date): object => ({
  _id: openid,
  name: `居民 ${String(n + 1).padStart(4, '0')}`,
  roles: ['resident'],
  home: null,
  elder: false,
  createdAt: now,
})

const spotsOf = (buildings: readonly SampleBuilding[], posts: readonly SamplePost[]): Spot[] => {
  const atWork = new Map(
    posts
      .filter(({ duty, holder, leaves = [] }) => duty === 'gridWorker' && holder !== null && leaves.length === 0)
      .map(({ area, holder }) => [area, String(holder)]),
  )
  return buildings.flatMap(({ _id, at, path }) => {
    const worker = atWork.get(path[TIER.basic] ?? '')
    return worker === undefined ? [] : [{ building: _id, at: at.coordinates, path, worker }]
  })
}

/** The same district in each process that asks for one of this size and moment. */
export const yearDistrict = (wide: Size, now: Date): YearDistrict => {
  const { seed } = seedOf(wide, now)
  const { collections } = seed
  const posts = [...(collections.posts as Iterable<SamplePost>)]
  const spots = spotsOf([...(collections.buildings as Iterable<SampleBuilding>)], posts)
  const residents = Array.from({ length: residentCount }, (_, n) => residentAt(n))
  const agreed = [...new Set(spots.map(({ worker }) => worker))].filter((_, n) => n % reminded === 0)
  return {
    seed: {
      ...seed,
      collections: {
        ...collections,
        people: [...(collections.people ?? []), ...residents.map((openid, n) => resident(openid, n, now))],
        subscriptions: agreed.map((openid) => ({
          _id: `${openid}:taskArrived`,
          template: 'taskArrived',
          count: reminders,
        })),
      },
      subscriptions: agreed.map((openid) => ({ openid, templateId: taskTemplate, count: reminders })),
    },
    cast: {
      residents,
      spots,
      holderOf: new Map(posts.flatMap(({ _id, holder }) => (holder === null ? [] : [[_id, holder]]))),
      postNamed: new Map(posts.map(({ _id, name }) => [name, _id])),
      templates: Object.keys(sampleTemplates).filter((template) => template !== taskTemplate),
    },
  }
}
