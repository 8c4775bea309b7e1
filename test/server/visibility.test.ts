import type { RequestView } from '../../contract/requests'
import { postId, type RequestId } from '../../contract/ids'
import { listsOf, neighbourhoodOf, type Shown } from '../support/lists-of'
import { office, personas, phonesOf, telling, type Persona } from '../support/office'
import { startProduct, told, type Answer, type Phone, type Product } from '../support/product'
import { raiseOne, resolveOne } from '../support/raise'
import { codes, posts } from '../support/small-district'

jest.setTimeout(60_000)

let product: Product
let by: Readonly<Record<Persona, Phone>>

/** Raised two working days before the others. */
const late = ['overdue', 'overdueConfidential'] as const
const kinds = [
  ...late,
  'ordinary',
  'copied',
  'joined',
  'anonymous',
  'confidential',
  'complaint',
  'transferred',
  'merged',
  'closed',
  'entrusted',
] as const
type Kind = (typeof kinds)[number]

const number = (kind: Kind): string => `138123400${10 + kinds.indexOf(kind)}`
const door = (kind: Kind): string => `${900 + kinds.indexOf(kind)} 室`
/** Of the resident who raises all of them. */
const name = '居民 0001'

const raised = (kind: Kind, over: object = {}): Promise<RequestView> =>
  raiseOne(by.resident, {
    place: { source: 'building', building: `${codes.grid}00001`, detail: `二单元 ${door(kind)}` },
    phone: number(kind),
    ...over,
  })

const bring: Readonly<Record<Kind, () => Promise<RequestView>>> = {
  overdue: () => raised('overdue', { category: '0105' }),
  overdueConfidential: () => raised('overdueConfidential', { confidential: true }),
  ordinary: () => raised('ordinary'),
  copied: () => raised('copied', { category: '0202' }),
  joined: async () => {
    const request = await raised('joined')
    told(await by.third.call('requests', 'join', { id: request.id }))
    return request
  },
  anonymous: () => raised('anonymous', { anonymous: true }),
  confidential: () => raised('confidential', { confidential: true }),
  complaint: () => raised('complaint', { about: postId.parse(posts.worker) }),
  transferred: async () => {
    const { id } = await raised('transferred')
    told(await by.worker.call('requests', 'accept', { id }))
    return told(await by.worker.call('requests', 'transfer', { id, post: posts.neighbour, reason: '他离得近' }))
  },
  merged: async () => {
    const [{ id }, { id: into }] = await Promise.all([raised('merged'), raiseOne(by.other)])
    return told(await by.desk.call('requests', 'merge', { id, into }))
  },
  closed: async () => {
    const { id } = await resolveOne(by.worker, (await raised('closed')).id)
    return told(await by.resident.call('requests', 'confirm', { id }))
  },
  entrusted: async () =>
    told(
      await by.civilAffairs.call('requests', 'entrust', {
        clientKey: 'among-offices',
        text: '请核对困难家庭名单',
        category: '0101',
        community: codes.community,
        item: null,
      }),
    ),
}

const ids = {} as Record<Kind, RequestId>
const shown = {} as Record<
  Persona,
  { lists: Record<string, readonly Shown[]>; around: Record<string, readonly Shown[]> }
>

const twoDaysLater = async (): Promise<void> => {
  product.cloud.clock.moveTo(new Date('2026-11-25T10:00:00+08:00'))
  await product.cloud.runTimers()
  by = await phonesOf(product)
}

beforeAll(async () => {
  product = await startProduct(telling(office(), '0202'))
  product.cloud.clock.moveTo(new Date('2026-11-23T10:00:00+08:00')) // Monday
  by = await phonesOf(product)
  for (const kind of kinds) {
    ids[kind] = (await bring[kind]()).id
    if (kind === late.at(-1)) await twoDaysLater()
  }
  for (const who of personas) shown[who] = { lists: await listsOf(by[who]), around: await neighbourhoodOf(by[who]) }
})
afterAll(() => product.stop())

const holding = (lists: Readonly<Record<string, readonly Shown[]>>, id: string): string[] =>
  Object.keys(lists).filter((list) => lists[list]!.some((row) => row.id === id))

interface Seen {
  readonly access: RequestView['access'] | 'notAllowed'
  /** Those of his lists in which it stands. */
  readonly lists: readonly string[]
}

type Seers = Partial<Readonly<Record<Persona, Seen>>>

interface Expected {
  /** Whoever is not named here may not open it and has it in no list. */
  readonly seers: Seers
  /** Where any neighbour finds it. */
  readonly around: readonly string[]
  /** Who reads who raised it. */
  readonly named: readonly Persona[]
}

const full = (...lists: readonly string[]): Seen => ({ access: 'full', lists })
/** Had it once: what he did opens, and lies on a pile of its own. */
const past: Seen = { access: 'own', lists: ['tasks handedOn'] }

const desks = (...lists: readonly string[]): Seers => ({
  desk: full(...lists),
  seat: full(...lists),
  streetDesk: full(...lists),
  centre: full(...lists),
})
const allDesks = ['desk', 'seat', 'streetDesk', 'centre'] as const
const withWorker: Seers = {
  resident: full('mine'),
  worker: full('tasks assigned'),
  deputy: full('tasks assigned'),
  ...desks('desk open'),
}
const openly = ['nearby', 'similar'] as const

const expected: Readonly<Record<Kind, Expected>> = {
  overdue: {
    seers: {
      ...withWorker,
      ...desks('desk overdue', 'desk open'),
      streetDesk: full('desk overdue', 'desk open', 'desk handedOn'), // which urges
      chief: full('tasks copied'), // whose grid it is late in
    },
    around: ['nearby'],
    named: ['resident', 'worker', 'deputy', 'chief', ...allDesks],
  },
  // Who has to urge has come into its chain; its chief and the desk below were not told.
  overdueConfidential: {
    seers: {
      resident: full('mine'),
      worker: full('tasks assigned'),
      deputy: full('tasks assigned'),
      streetDesk: full('desk handedOn'),
    },
    around: [],
    named: ['resident', 'worker', 'deputy', 'streetDesk'],
  },
  ordinary: { seers: withWorker, around: openly, named: ['resident', 'worker', 'deputy', ...allDesks] },
  copied: {
    seers: { ...withWorker, police: full('tasks copied') },
    around: ['nearby'],
    named: ['resident', 'worker', 'deputy', 'police', ...allDesks],
  },
  joined: {
    seers: { ...withWorker, third: { access: 'followed', lists: ['followed'] } },
    around: openly,
    named: ['resident', 'worker', 'deputy', ...allDesks],
  },
  anonymous: { seers: withWorker, around: openly, named: ['resident'] },
  confidential: {
    seers: { resident: full('mine'), worker: full('tasks assigned'), deputy: full('tasks assigned') },
    around: [],
    named: ['resident', 'worker', 'deputy'],
  },
  // About the worker of the grid: it goes to its chief, past him and his deputy.
  complaint: {
    seers: { resident: full('mine'), chief: full('tasks assigned'), ...desks('desk open') },
    around: [],
    named: ['resident', 'chief', ...allDesks],
  },
  transferred: {
    seers: { ...withWorker, worker: past, deputy: past, neighbour: full('tasks assigned') },
    around: openly,
    named: ['resident', 'neighbour', ...allDesks],
  },
  merged: {
    seers: {
      resident: full('mine'),
      worker: full('tasks handedOn'),
      deputy: full('tasks handedOn'),
      ...desks('desk closed'),
    },
    around: [],
    named: ['resident', 'worker', 'deputy', ...allDesks],
  },
  closed: {
    seers: {
      resident: full('mine'),
      worker: full('tasks done'),
      deputy: full('tasks done'),
      ...desks('desk closed'),
    },
    around: ['nearby closed'],
    named: ['resident', 'worker', 'deputy', ...allDesks],
  },
  entrusted: {
    seers: {
      civilAffairs: full('mine'),
      ...desks('desk open'),
      streetDesk: full('desk toApprove', 'desk open'),
    },
    around: [],
    named: [],
  },
}

const stranger: Seen = { access: 'notAllowed', lists: [] }

const readBy = (who: Persona, kind: Kind): Promise<Answer<RequestView>> =>
  by[who].call('requests', 'read', { id: ids[kind] })

const accessOf = async (who: Persona, kind: Kind): Promise<Seen['access']> => {
  const answer = await readBy(who, kind)
  return answer.ok ? answer.data.access : (answer.refusal.code as 'notAllowed')
}

describe.each(kinds)('a request that is %s', (kind) => {
  const { seers, around, named } = expected[kind]

  test('opens for whom it concerns, stands in his lists, and for everybody else in none', async () => {
    const seen = await Promise.all(
      personas.map(async (who) => {
        const lists = holding(shown[who].lists, ids[kind]).filter((list) => list !== 'inbox')
        return [who, { access: await accessOf(who, kind), lists }] as const
      }),
    )
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(personas.map((who) => [who, seers[who] ?? stranger])))
  })

  test('is told to nobody who may not open it', () => {
    const informed = personas.filter((who) => holding(shown[who].lists, ids[kind]).includes('inbox'))
    expect(informed.filter((who) => seers[who] === undefined)).toEqual([])
  })

  test('is found by every neighbour where it may be, and nowhere else', () => {
    for (const who of personas) expect([who, holding(shown[who].around, ids[kind])]).toEqual([who, around])
  })

  test('names its resident to whom he has told his name, and to nobody else', async () => {
    const naming = await Promise.all(
      personas.map(async (who) => {
        const rows = Object.values({ ...shown[who].lists, ...shown[who].around }).flat()
        const said = JSON.stringify([await readBy(who, kind), rows.filter(({ id }) => id === ids[kind])])
        return said.includes(name)
      }),
    )
    expect(personas.filter((_, i) => naming[i])).toEqual(personas.filter((who) => named.includes(who)))
  })
})

test.each(personas.filter((who) => who !== 'resident'))(
  'no list and no view that %s can open tells a number or a door that a resident has left, before he has taken it on',
  async (who) => {
    const views = await Promise.all(kinds.map((kind) => readBy(who, kind)))
    const everything = JSON.stringify([views, shown[who]])
    expect(kinds.filter((kind) => everything.includes(number(kind)) || everything.includes(door(kind)))).toEqual([])
  },
)

test('its resident himself reads his number and his door', async () => {
  const view = told(await readBy('resident', 'ordinary'))
  expect(JSON.stringify(view)).toContain(number('ordinary'))
  expect(JSON.stringify(view)).toContain(door('ordinary'))
})

/** Open, of one kind, and for neighbours to know. */
const alike: readonly Kind[] = ['ordinary', 'joined', 'anonymous', 'transferred']

test.each(kinds)(
  'what could be one with a request that is %s is shown to desks above it that may merge, and holds nothing hidden',
  async (kind) => {
    const answers = await Promise.all(
      personas.map(async (who) => [who, await by[who].call('requests', 'duplicates', { id: ids[kind] })] as const),
    )
    const shownTo = answers.filter(([, answer]) => answer.ok).map(([who]) => who)
    const above = personas.filter((who) => (allDesks as readonly Persona[]).includes(who))
    expect(shownTo).toEqual(above.filter((who) => expected[kind].seers[who] !== undefined))
    const offered = answers.flatMap(([, answer]) => (answer.ok ? answer.data.rows.map(({ id }) => id) : []))
    const offeredKinds = kinds.filter((each) => offered.includes(ids[each]))
    expect(offeredKinds).toEqual(alike.includes(kind) ? alike.filter((other) => other !== kind) : [])
  },
)
