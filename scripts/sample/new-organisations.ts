import type { NewOrganisationDocument } from '../../server/repositories/documents/new-organisation'
import { padded } from './names'

interface Community {
  readonly _id: string
  readonly name: string
  readonly path: readonly string[]
}

type Plan = Pick<NewOrganisationDocument, 'kind' | 'name' | 'place' | 'partyMembers' | 'cultivation'> & {
  readonly progress: readonly string[]
}

const plans: readonly Plan[] = [
  {
    ...{ kind: 'economic', name: '示例物流公司', place: '青檀路 1 号院内', partyMembers: 6, cultivation: 'district' },
    progress: ['上门走访，有党员 6 名，愿意建支部', '党支部批复成立'],
  },
  {
    ...{ kind: 'economic', name: '示例商贸公司', place: '临街商铺 12 号', partyMembers: 0, cultivation: 'none' },
    progress: [],
  },
  {
    ...{ kind: 'social', name: '示例养老服务中心', place: '党群服务中心旁', partyMembers: 3, cultivation: 'city' },
    progress: ['和社区签了志愿服务协议'],
  },
]

const day = 86_400_000

/** The register of the community of the personas. */
export const sampleNewOrganisations = ({ _id: code, name, path }: Community, now: Date): NewOrganisationDocument[] =>
  plans.map(({ progress, ...plan }, n) => ({
    ...plan,
    _id: `sample-new-organisation-${padded(n + 1, 2)}`,
    community: { code, name, path: [...path] },
    ...{ specialist: `${name}党建专员`, assistant: `${name}党建助理`, others: '网格员、物业' },
    progress: progress.map((words, at) => ({
      ...{ key: `sample-${String(at)}`, words, by: `${name}工作台` },
      at: new Date(now.getTime() - (progress.length - at) * 10 * day),
    })),
    ...{ isKept: true, removed: null, version: 1 },
    createdAt: new Date(now.getTime() - (60 + n) * day),
  }))
