import type { Seed } from '../../local/cloud'
import { sampleCategories } from '../../scripts/sample/categories'
import { sampleRules } from '../../scripts/sample/rules'
import { sampleSettings } from '../../scripts/sample/settings'

export const codes = {
  district: '379901000000',
  street: '379901001000',
  community: '379901001001',
  grid: '3799010010015001',
  neighbour: '3799010010015002',
} as const

/** People of the small district; ids as WeChat makes them: an o and letters. */
export const people = {
  resident: 'oResidentAAAAAAAAAAAAAAAAAAA',
  other: 'oResidentBBBBBBBBBBBBBBBBBBB',
  worker: 'oWorkerAAAAAAAAAAAAAAAAAAAAA',
  deputy: 'oDeputyAAAAAAAAAAAAAAAAAAAAA',
  neighbour: 'oWorkerBBBBBBBBBBBBBBBBBBBBB',
  desk: 'oDeskCommunityAAAAAAAAAAAAAA',
  streetDesk: 'oDeskStreetAAAAAAAAAAAAAAAAA',
  elsewhere: 'oDeskElsewhereAAAAAAAAAAAAAA',
  centre: 'oCentreAAAAAAAAAAAAAAAAAAAAA',
  admin: 'oAdminAAAAAAAAAAAAAAAAAAAAAA',
} as const

export const posts = {
  worker: `${codes.grid}-gridWorker-01`,
  neighbour: `${codes.neighbour}-gridWorker-01`,
  desk: `${codes.community}-communityDesk-01`,
  streetDesk: `${codes.street}-streetDesk-01`,
  centre: `${codes.district}-districtCentre-01`,
} as const

/** In the first grid, about 180 m from its eastern edge. */
export const inGrid: [number, number] = [117.502, 34.801]

const square = (west: number, east: number, south = 34.8, north = 34.804) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
})

const tree = [codes.district, codes.street, codes.community]
const area = (code: string, name: string, tier: number, path: readonly string[], west: number, east: number) => ({
  _id: code,
  name,
  tier,
  parent: path.at(-1) ?? null,
  path: [...path, code],
  shape: square(west, east),
  centre: { type: 'Point', coordinates: [(west + east) / 2, 34.802] },
  households: 20,
  areaClass: 'urbanCommunity',
  validFrom: new Date('2025-01-01T00:00:00+08:00'),
})

const post = (id: string, name: string, path: readonly string[], holder: string, ...deputies: string[]) => ({
  _id: id,
  name,
  duty: id.split('-')[1],
  area: path.at(-1),
  path,
  holder,
  deputies,
  staff: [holder, ...deputies],
  phone: '0632-5550101',
})

const person = (id: string, name: string, roles: string[]) => ({
  _id: id,
  name,
  roles,
  home: null,
  elder: false,
  createdAt: new Date('2026-01-01T00:00:00+08:00'),
})

/** Two basic grids side by side in one community: enough for every way a request can go. */
export const smallDistrict = (): Seed => ({
  collections: {
    settings: [sampleSettings({ code: codes.district, centre: inGrid, basicTier: 5 })],
    categories: sampleCategories(),
    routingRules: sampleRules(),
    areas: [
      area(codes.district, '示例区', 0, [], 117.5, 117.508),
      area(codes.street, '榆园街道', 1, tree.slice(0, 1), 117.5, 117.508),
      area(codes.community, '青檀社区', 2, tree.slice(0, 2), 117.5, 117.508),
      area(codes.grid, '青檀社区 01 网格', 5, tree, 117.5, 117.504),
      area(codes.neighbour, '青檀社区 02 网格', 5, tree, 117.504, 117.508),
    ],
    buildings: [
      {
        _id: `${codes.grid}00001`,
        name: '一号楼',
        area: codes.grid,
        path: [...tree, codes.grid],
        at: { type: 'Point', coordinates: inGrid },
        units: 2,
        households: 20,
      },
    ],
    posts: [
      post(posts.worker, '青檀社区 01 网格员', [...tree, codes.grid], people.worker, people.deputy),
      post(posts.neighbour, '青檀社区 02 网格员', [...tree, codes.neighbour], people.neighbour),
      post(posts.desk, '青檀社区工作台', tree, people.desk),
      post(posts.streetDesk, '榆园街道工作台', tree.slice(0, 2), people.streetDesk),
      post(posts.centre, '示例区中心', tree.slice(0, 1), people.centre),
      post('379901001002-communityDesk-01', '柏林社区工作台', [...tree.slice(0, 2), '379901001002'], people.elsewhere),
    ],
    people: [
      person(people.resident, '青檀社区 居民 0001', ['resident']),
      person(people.other, '青檀社区 居民 0002', ['resident']),
      person(people.worker, '青檀社区 01 网格员', ['resident', 'staff']),
      person(people.desk, '青檀社区工作人员 01', ['staff']),
      person(people.admin, '平台管理员', ['admin']),
    ],
  },
})
