import { urgency } from '../../../contract/vocabulary/urgency'
import { raise } from '../../../domain/request/raise'
import type { Assignee, Category, Place } from '../../../domain/request/request'
import { newRequestDocument } from '../../../server/repositories/new-request'
import type { RequestDocument } from '../../../server/repositories/documents/request'
import type { SettingsDocument } from '../../../server/repositories/documents/settings'
import { fingerprint } from '../../../server/privacy/fingerprint'
import type { Spot } from '../year/district'

const nobody: Assignee = { post: 'nobody-holds-it', name: '没有人的岗位', duty: 'gridWorker', area: '' }

/** Who has it: a worker, a post that nobody holds, a desk that has not given it to anybody. */
const holders: readonly ((path: readonly string[]) => Assignee)[] = [
  (path) => ({ post: `${path.at(-1)!}-gridWorker-01`, name: '网格员', duty: 'gridWorker', area: path.at(-1)! }),
  (path) => ({ ...nobody, area: path.at(-1)! }),
  (path) => ({ post: `${path[2]!}-communityDesk-01`, name: '社区工作台', duty: 'communityDesk', area: path[2]! }),
]

const category = (n: number): Category => ({
  code: '0101',
  module: 'livelihood',
  className: '市容环境',
  name: '暴露垃圾',
  urgency: urgency.options[n % urgency.options.length]!,
  duties: ['gridWorker'],
  closing: 'reporter',
})

const placeAt = ({ path, building, at }: Spot): Place => ({
  area: path.at(-1)!,
  areaName: '基础网格',
  communityName: '社区',
  path,
  building,
  buildingName: null,
  at,
  accuracy: null,
  source: 'building',
  detail: '',
  note: null,
})

const minute = 60_000

/** Requests that nobody has signed for, one a minute, of every urgency and in every kind of hands; nobody has to be told of them any more. */
export function* overdueRequests(
  count: number,
  spots: readonly Spot[],
  settings: SettingsDocument,
  from: Date,
): Generator<RequestDocument> {
  for (let n = 0; n < count; n++) {
    const spot = spots[n % spots.length]!
    const assignee = holders[n % holders.length]!(spot.path)
    const told = {
      id: fingerprint('overdue', String(n)),
      text: '没有人来看',
      photos: [],
      category: category(n),
      place: placeAt(spot),
      moderation: 'pass' as const,
      confidential: false,
      about: null,
      accused: [],
    }
    const person = `oBenchResident${String(n).padStart(14, '0')}`
    const origin = {
      reporter: { person, name: '居民', anonymous: false, phone: '' },
      person,
      post: null,
      by: '居民',
      party: 'reporter' as const,
    }
    const filing = raise(
      'raise',
      told,
      origin,
      { assignee, copies: [], reasons: [] },
      settings,
      new Date(from.getTime() + n * minute),
    )
    yield { ...newRequestDocument(filing, `overdue-${String(n)}`, settings), notices: [], noticesDueAt: null }
  }
}
