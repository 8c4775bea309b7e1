import type { RequestId } from '../../../contract/ids'
import { refused, startProduct, told, type Phone, type Product } from '../../support/product'
import { raiseOne, resolveAgain, resolveOne } from '../../support/raise'
import { codes, people, posts, smallDistrict } from '../../support/small-district'

const worker = posts.worker as never
const inFirstGrid = { source: 'area', area: codes.grid } as never

let product: Product
let admin: Phone
let desk: Phone
let resident: Phone
let own: Phone

/** Nobody deputises for the worker of the first grid. */
const withoutDeputy = () => {
  const seed = smallDistrict()
  const kept = ([...(seed.collections.posts ?? [])] as { _id: string }[]).map((post) =>
    post._id === posts.worker ? { ...post, deputies: [], staff: [people.worker] } : post,
  )
  return { ...seed, collections: { ...seed.collections, posts: kept } }
}

beforeAll(async () => {
  product = await startProduct(withoutDeputy())
})
afterAll(() => product.stop())

beforeEach(async () => {
  await product.cloud.reset(withoutDeputy())
  // What warm functions remember of the test before is too old by now.
  product.cloud.clock.moveBy(60_000)
  ;[admin, desk, resident, own] = await Promise.all([
    product.phone(people.admin),
    product.phone(people.desk),
    product.phone(people.resident),
    product.phone(people.worker),
  ])
})

const refTo = async (name: string): Promise<string> =>
  told(await admin.call('administration', 'staff', { text: name })).staff.find((found) => found.name === name)!.person

const raised = async (): Promise<RequestId> => (await raiseOne(resident, { place: inFirstGrid })).id
const titles = async (openid: string) =>
  told(await (await product.phone(openid)).call('inbox', 'list', {})).notices.map(({ title }) => title)

/** What became of a request of the first grid; whether it is still on the list of its worker. */
const lives: readonly (readonly [string, boolean, (id: RequestId) => Promise<unknown>])[] = [
  ['not signed yet', true, () => Promise.resolve()],
  ['in hand', true, (id) => own.call('requests', 'accept', { id })],
  ['asked about', true, async (id) => {
    told(await own.call('requests', 'accept', { id }))
    told(await own.call('requests', 'ask', { id, question: '几号楼？' }))
  }], // prettier-ignore
  ['said to be done', true, (id) => resolveOne(own, id)],
  ['closed', false, async (id) => {
    await resolveOne(own, id)
    told(await resident.call('requests', 'confirm', { id }))
  }], // prettier-ignore
  ['sent back', false, (id) => own.call('requests', 'return', { id, reason: '不在我的网格' })],
  ['shared out: a part of it', true, async (id) => {
    const shares = [posts.worker, posts.neighbour].map((post) => ({ post: post as never, task: '清理' }))
    told(await desk.call('requests', 'split', { id, shares }))
  }], // prettier-ignore
  ['withdrawn', false, (id) => resident.call('requests', 'withdraw', { id })],
]

test.each([[0], [1], [2]])(
  'the count before a hand-over is what the new holder has after it (%i of each kind, and one more of every second)',
  async (times) => {
    const ids: [RequestId, boolean][] = []
    for (const [i, [, stays, live]] of lives.entries())
      for (let n = 0; n < times + (i % 2); n++) {
        const id = await raised()
        await live(id)
        ids.push([id, stays])
      }
    const before = told(await admin.call('administration', 'post', { post: worker }))
    const to = await refTo('青檀社区工作人员 01')
    const after = told(
      await admin.call('administration', 'handOver', { post: worker, to, clientKey: `hand-over-${times}-01` }),
    )
    const moved = ids.filter(([, stays]) => stays).length
    expect([before.open, after.history[0]?.open, after.open]).toEqual([moved, moved, moved])
    expect(moved > 0 || times === 0).toBe(true)
  },
)

describe('a post with open work is not left with nobody', () => {
  const vacate = (rest: object = {}) =>
    admin.call('administration', 'handOver', { post: worker, to: null, clientKey: 'vacate-0001', ...rest })

  test('it is asked who looks after it, with somebody of the desk above suggested, and he has it all', async () => {
    const id = await raised()
    const view = told(await admin.call('administration', 'post', { post: worker }))
    expect(view).toMatchObject({ open: 1, needsCaretaker: true, suggested: { name: '青檀社区工作人员 01' } })
    expect(refused(await vacate())).toBe('listUnattended')
    expect(told(await admin.call('administration', 'post', { post: worker })).holderName).not.toBeNull()
    const after = told(await vacate({ caretaker: view.suggested!.person }))
    expect(after).toMatchObject({ holderName: null, standing: 'onDuty', deputies: [{ name: '青檀社区工作人员 01' }] })
    expect(await titles(people.desk)).toContain('请您代班')
    const { rows } = told(await desk.call('requests', 'tasks', { group: 'assigned' }))
    expect(rows.map((row) => row.id)).toEqual([id])
    expect(told(await desk.call('requests', 'accept', { id })).status).toBe('inProgress')
    expect(refused(await admin.call('administration', 'setDeputies', { post: worker, deputies: [] }))).toBe(
      'listUnattended',
    )
  })

  test('with nothing to do it may be left vacant, and nobody is asked', async () => {
    expect(told(await admin.call('administration', 'post', { post: worker })).needsCaretaker).toBe(false)
    expect(told(await vacate()).standing).toBe('vacant')
  })
})

test('what a resident finds not solved goes back to a vacant post as long as somebody looks after it', async () => {
  const id = await raised()
  await resolveOne(own, id)
  const { suggested } = told(await admin.call('administration', 'post', { post: worker }))
  told(
    await admin.call('administration', 'handOver', {
      ...{ post: worker, to: null, clientKey: 'vacate-0002' },
      caretaker: suggested!.person,
    }),
  )
  const again = told(await resident.call('requests', 'rejectResult', { id, reason: '还是不亮' }))
  // Its caretaker is there for it: he takes it up again.
  expect(again).toMatchObject({ status: 'inProgress', assignee: { post: posts.worker } })
  await resolveAgain(desk, id)
})

test('but not to one whose holder is on leave with nobody for him: the desk decides who takes it', async () => {
  const id = await raised()
  await resolveOne(own, id)
  const at = product.cloud.clock.now().getTime()
  told(
    await admin.call('administration', 'setLeave', {
      ...{ post: worker, id: 'leave-0001', standIn: null },
      ...{ from: new Date(at - 3_600_000).toISOString(), to: new Date(at + 86_400_000).toISOString() },
    }),
  )
  const again = told(await resident.call('requests', 'rejectResult', { id, reason: '还是不亮' }))
  expect(again).toMatchObject({ status: 'pendingDispatch', assignee: { post: posts.desk } })
})
