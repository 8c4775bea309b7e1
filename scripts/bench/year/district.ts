import type { Seed } from '../../../local/cloud'
import { sampleDistrict, type Position } from '../../sample'
import { sampleCategories } from '../../sample/categories'
import { sampleSettings } from '../../sample/settings'
import { TIER } from '../../sample/tracts'

/** The district in which the year is played: as large as the one whose figures the mix is taken from. */
export interface YearDistrict {
  seed: Seed
  cast: Cast
}

/** Who plays, and where. */
export interface Cast {
  /** OPENIDs. */
  residents: string[]
  spots: Spot[]
  /** Who holds a post; posts that nobody holds are left out. */
  holderOf: Map<string, string>
  /** What residents agree to be reminded by. */
  templates: string[]
}

/** A building whose grid has a worker at work, with the codes of its areas from the district down. */
export interface Spot {
  building: string
  at: Position
  path: string[]
  /** OPENID. */
  worker: string
}

/** So many that nobody has two cases at once. */
const residents = 5_000

/** Every so many-th worker has agreed to be reminded of new tasks, often enough for a year. */
const reminded = 3
const reminders = 1_000_000

const residentAt = (n: number): string => `oBenchResident${String(n).padStart(14, '0')}`

/** The same district in each process that asks for one of this moment. */
export const yearDistrict = (now: Date): YearDistrict => {
  const district = sampleDistrict({ size: 'changan', now })
  const settings = sampleSettings({
    code: district.areas[0]?._id ?? '',
    centre: district.centre.coordinates,
    basicTier: TIER.basic,
  })
  const ours = Array.from({ length: residents }, (_, n) => residentAt(n))
  const held = district.posts.filter(({ holder }) => holder !== null)
  const workers = held.filter(({ duty }) => duty === 'gridWorker').map(({ holder }) => String(holder))
  const atWork = new Map(
    held
      .filter(({ duty, onDuty }) => duty === 'gridWorker' && onDuty)
      .map(({ area, holder }) => [area, String(holder)]),
  )
  const agreed = [...new Set(workers)].filter((_, n) => n % reminded === 0)
  return {
    seed: {
      collections: {
        areas: district.areas,
        buildings: district.buildings,
        posts: district.posts,
        people: [
          ...district.people,
          ...ours.map((openid, n) => ({
            _id: openid,
            name: `居民 ${String(n + 1).padStart(4, '0')}`,
            roles: ['resident'],
            home: null,
            elder: false,
            createdAt: now,
          })),
        ],
        settings: [settings],
        categories: sampleCategories(),
        subscriptions: agreed.map((openid) => ({
          _id: `${openid}:taskArrived`,
          template: 'taskArrived',
          count: reminders,
        })),
      },
      subscriptions: agreed.map((openid) => ({
        openid,
        templateId: settings.templates.taskArrived.id,
        count: reminders,
      })),
    },
    cast: {
      residents: ours,
      spots: district.buildings.flatMap(({ _id, at, path }) => {
        const worker = atWork.get(path[TIER.basic] ?? '')
        return worker === undefined ? [] : [{ building: _id, at: at.coordinates, path, worker }]
      }),
      holderOf: new Map(held.map(({ _id, holder }) => [_id, String(holder)])),
      templates: [settings.templates.requestProgress.id, settings.templates.resultToConfirm.id],
    },
  }
}
