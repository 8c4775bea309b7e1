import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { draft, raiseOne } from '../support/raise'
import { sdkFor } from '../support/sdk'
import { people, posts, smallDistrict } from '../support/small-district'

let product: Product
let resident: Phone
let worker: Phone

beforeAll(async () => {
  product = await startProduct(smallDistrict())
  resident = await product.phone(people.resident)
  worker = await product.phone(people.worker)
})
afterAll(() => product.stop())

const readers: readonly (readonly [keyof typeof people, 'ok' | 'notAllowed'])[] = [
  ['resident', 'ok'],
  ['other', 'notAllowed'],
  ['worker', 'ok'],
  ['deputy', 'ok'],
  ['neighbour', 'notAllowed'],
  ['desk', 'ok'],
  ['streetDesk', 'ok'],
  ['centre', 'ok'],
  ['elsewhere', 'notAllowed'],
]

test.each(readers)('a request of the first grid, read by %s: %s', async (who, expected) => {
  const { id } = await raiseOne(resident)
  const answer = await (await product.phone(people[who])).call('requests', 'read', { id })
  expect(answer.ok ? 'ok' : answer.refusal.code).toBe(expected)
})

test('lists hold exactly what their reader may open', async () => {
  const { id } = await raiseOne(resident)
  const seen = async (phone: Phone, action: 'mine' | 'tasks' | 'desk', group: string): Promise<boolean> => {
    const { rows } = told(await phone.call('requests', action, { group } as never))
    return rows.some((row) => row.id === id)
  }
  const [other, neighbour, desk, elsewhere] = await Promise.all([
    product.phone(people.other),
    product.phone(people.neighbour),
    product.phone(people.desk),
    product.phone(people.elsewhere),
  ])
  expect(await seen(resident, 'mine', 'open')).toBe(true)
  expect(await seen(other, 'mine', 'all')).toBe(false)
  expect(await seen(worker, 'tasks', 'assigned')).toBe(true)
  expect(await seen(neighbour, 'tasks', 'assigned')).toBe(false)
  expect(await seen(desk, 'desk', 'open')).toBe(true)
  expect(await seen(elsewhere, 'desk', 'open')).toBe(false)
})

test('nothing that is sent to the worker tells who raised an anonymous request', async () => {
  const { id } = await raiseOne(resident, { anonymous: true })
  told(await worker.call('requests', 'accept', { id }))
  const sent = await Promise.all([
    worker.call('requests', 'read', { id }),
    worker.call('requests', 'tasks', { group: 'inProgress' }),
    worker.call('inbox', 'list', {}),
  ])
  expect(JSON.stringify(sent)).not.toContain('居民 0001')
  const view = told(await worker.call('requests', 'read', { id }))
  expect(view.reporter).toEqual({ name: '匿名居民', anonymous: true, mine: false, phone: null })
  expect(view.events[0]?.by).toBe('匿名居民')
})

test('no OPENID leaves the server, not even in ids', async () => {
  const { id } = await raiseOne(resident)
  const sent = await Promise.all([
    worker.call('requests', 'read', { id }),
    worker.call('inbox', 'list', {}),
    resident.call('requests', 'read', { id }),
    resident.call('people', 'me', {}),
    (await product.phone(people.desk)).call('requests', 'candidates', { id }),
  ])
  for (const openid of Object.values(people)) expect(JSON.stringify(sent)).not.toContain(openid)
})

test('an identity written into the event counts for nothing', async () => {
  const { id } = await raiseOne(resident)
  const stranger = await product.phone(people.other)
  const answer = await stranger.raw('requests', {
    action: 'read',
    input: { id, openid: people.resident, actor: { person: people.resident } },
    OPENID: people.resident,
    userInfo: { openId: people.resident },
  })
  expect(answer).toMatchObject({ result: { ok: false, refusal: { code: 'notAllowed' } } })
})

test.each(['relay-notices', 'close-silent-requests', 'escalate-overdue', 'remind-members'])(
  'only the timer runs %s',
  async (name) => {
    // The rule in cloudfunctions/database.json keeps phones out, and the function itself whoever else gets to it.
    expect(await resident.raw(name, {})).toMatchObject({ errCode: -501023 })
    await expect(sdkFor(product.cloud).callFunction({ name })).resolves.toMatchObject({
      result: { refused: 'notAllowed' },
    })
  },
)

test('a photo that somebody else uploaded cannot be attached', async () => {
  const { uploads } = told(await resident.call('people', 'me', {}))
  const photo = await resident.upload(`${uploads}/private.jpg`)
  const thief = await product.phone(people.other)
  expect(refused(await thief.call('requests', 'raise', draft({ photos: [photo] })))).toBe('invalidInput')
})

test('the addresses of a person’s photos do not tell that they are the same person’s', async () => {
  const folders = await Promise.all([0, 1].map(async () => told(await resident.call('people', 'me', {})).uploads))
  expect(new Set(folders).size).toBe(2)
  const photos = await Promise.all(folders.map((folder) => resident.upload(`${folder}/draft/1.jpg`)))
  expect((await raiseOne(resident, { photos })).photos).toHaveLength(2)
})

test.each([
  ['a step up', 'a/../b.jpg'],
  ['a folder of its own making', '../0000000000000000-000000000000000000000000/a.jpg'],
])('%s in a photo’s name is refused', async (_, name) => {
  const { uploads } = told(await resident.call('people', 'me', {}))
  const photos = [`cloud://local-env.local-files/${uploads}/${name}`]
  expect(refused(await resident.call('requests', 'raise', draft({ photos })))).toBe('invalidInput')
})

test('saving the same choice twice leaves a person who he was', async () => {
  told(await worker.call('people', 'saveElder', { elder: false }))
  told(await worker.call('people', 'saveElder', { elder: false }))
  expect(told(await worker.call('people', 'me', {}))).toMatchObject({
    name: '青檀社区 01 网格员',
    roles: ['resident', 'staff'],
  })
})

test('a desk gives a request only to posts around its place', async () => {
  const { id } = await raiseOne(resident)
  const desk = await product.phone(people.desk)
  const { candidates } = told(await desk.call('requests', 'candidates', { id }))
  expect(candidates.map((candidate) => candidate.post)).toEqual([posts.neighbour])
  expect(candidates[0]).toMatchObject({ name: '青檀社区 02 网格员', areaName: '青檀社区 02 网格', onDuty: true })
  const beyond = await desk.call('requests', 'reassign', { id, post: '379901001002-communityDesk-01' })
  expect(refused(beyond)).toBe('notACandidate')
  expect(refused(await worker.call('requests', 'candidates', { id }))).toBe('notAllowed')
})

test('bad input is refused with a sentence at its field', async () => {
  const answer = await resident.raw('requests', { action: 'raise', input: { ...draft(), text: '  ' } })
  expect(answer).toMatchObject({
    result: { ok: false, refusal: { code: 'invalidInput', fields: { text: '请说一句发生了什么' } } },
  })
  expect(await resident.raw('requests', { action: 'nonsense' })).toMatchObject({
    result: { refusal: { code: 'unknownAction' } },
  })
  expect(await resident.raw('requests', { input: {} })).toMatchObject({
    result: { refusal: { code: 'unknownAction' } },
  })
})
