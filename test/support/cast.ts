import type { Actor, HeldPost } from '../../domain/access/actor'
import type { Assignee } from '../../domain/request/request'

/** A small invented district: one street, two communities, two grids in the first. */
export const codes = {
  district: '990101000000',
  street: '990101001000',
  community: '990101001001',
  otherCommunity: '990101001002',
  grid: '9901010010015003',
  otherGrid: '9901010010015004',
} as const

export const posts = {
  worker: { id: `${codes.grid}-gridWorker-01`, duty: 'gridWorker', area: codes.grid, name: '青檀社区 03 网格员' },
  colleague: {
    id: `${codes.otherGrid}-gridWorker-01`,
    duty: 'gridWorker',
    area: codes.otherGrid,
    name: '青檀社区 04 网格员',
  },
  desk: {
    id: `${codes.community}-communityDesk-01`,
    duty: 'communityDesk',
    area: codes.community,
    name: '青檀社区工作台',
  },
  otherDesk: {
    id: `${codes.otherCommunity}-communityDesk-01`,
    duty: 'communityDesk',
    area: codes.otherCommunity,
    name: '荷塘社区工作台',
  },
  streetDesk: { id: `${codes.street}-streetDesk-01`, duty: 'streetDesk', area: codes.street, name: '榆园街道工作台' },
  centre: {
    id: `${codes.district}-districtCentre-01`,
    duty: 'districtCentre',
    area: codes.district,
    name: '示例区中心',
  },
  chief: { id: `${codes.grid}-gridChief-01`, duty: 'gridChief', area: codes.grid, name: '青檀社区 03 网格长' },
  enforcement: {
    id: `${codes.district}-department-01`,
    duty: 'department',
    area: codes.district,
    name: '示例区综合行政执法局',
  },
  fire: { id: `${codes.district}-department-02`, duty: 'department', area: codes.district, name: '示例区消防救援大队' },
} as const satisfies Record<string, HeldPost>

const actor = (person: string, name: string, held: readonly HeldPost[] = []): Actor => ({
  person,
  name,
  roles: held.length === 0 ? ['resident'] : ['staff'],
  posts: held,
})

/** Everybody who may come near a request. Their OPENIDs are words that stand nowhere else. */
export const actors = {
  resident: actor('openid-of-resident', '居民 0001'),
  worker: actor('openid-of-worker', '网格员甲', [posts.worker]),
  colleague: actor('openid-of-colleague', '网格员乙', [posts.colleague]),
  desk: actor('openid-of-desk', '社区甲', [posts.desk]),
  otherDesk: actor('openid-of-other-desk', '社区乙', [posts.otherDesk]),
  streetDesk: actor('openid-of-street-desk', '街道甲', [posts.streetDesk]),
  centre: actor('openid-of-centre', '中心甲', [posts.centre]),
  chief: actor('openid-of-chief', '网格长甲', [posts.chief]),
  enforcement: actor('openid-of-enforcement', '执法甲', [posts.enforcement]),
  fire: actor('openid-of-fire', '消防甲', [posts.fire]),
  stranger: actor('openid-of-stranger', '居民 0002'),
} as const

export const assigneeOf = ({ id, ...post }: HeldPost): Assignee => ({ ...post, post: id })
