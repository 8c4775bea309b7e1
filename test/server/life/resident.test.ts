import type { RequestView } from '../../../contract/requests'
import { postOf } from '../../support/departments'
import { office, phonesOf, photoOf, read, type Persona } from '../../support/office'
import { refused, startProduct, told, type Phone, type Product } from '../../support/product'
import { raiseOne, resolveOne } from '../../support/raise'
import { posts } from '../../support/small-district'

let product: Product
let by: Readonly<Record<Persona, Phone>>
const day = 86_400_000

beforeAll(async () => {
  product = await startProduct(office())
  by = await phonesOf(product)
})
afterAll(() => product.stop())

const accepted = async (over: Parameters<typeof raiseOne>[1] = {}): Promise<RequestView> => {
  const { id } = await raiseOne(by.resident, over)
  return told(await by.worker.call('requests', 'accept', { id }))
}

const verified = async (over: Parameters<typeof raiseOne>[1] = {}): Promise<RequestView> => {
  const { id } = await accepted(over)
  return told(await by.worker.call('requests', 'verify', { id, verdict: 'true', note: '看过了' }))
}

const closed = async (): Promise<RequestView> => {
  const { id } = await raiseOne(by.resident)
  await resolveOne(by.worker, id)
  return told(await by.resident.call('requests', 'confirm', { id }))
}

describe('what a resident raises', () => {
  test('goes up only when somebody has seen it, comes down from the street, and ends with the resident’s yes', async () => {
    const { id } = await accepted()
    expect(refused(await by.worker.call('requests', 'refer', { id, reason: '办不了' }))).toBe('notVerified')
    told(await by.worker.call('requests', 'verify', { id, verdict: 'true' }))
    const atDesk = told(await by.worker.call('requests', 'refer', { id, reason: '办不了' }))
    expect(atDesk.access).toBe('own')
    const atStreet = told(await by.desk.call('requests', 'refer', { id, reason: '社区办不了' }))
    expect(atStreet).toMatchObject({ status: 'pendingDispatch', assignee: { post: posts.streetDesk } })
    expect(refused(await by.desk.call('requests', 'reassign', { id, post: posts.worker }))).toBe('notAllowed')
    told(await by.streetDesk.call('requests', 'reassign', { id, post: posts.worker, note: '请直接换灯' }))
    await resolveOne(by.worker, id)
    const done = told(await by.resident.call('requests', 'confirm', { id }))
    expect(done.status).toBe('closed')
    expect(done.events.map(({ type }) => type)).toEqual([
      'raised',
      'accepted',
      'verified',
      'referred',
      'referred',
      'reassigned',
      'accepted',
      'resolved',
      'confirmed',
    ])
  })

  test('and the street has given down goes back up to the street, past a community that only looks on', async () => {
    const { id } = await verified()
    told(await by.worker.call('requests', 'refer', { id, reason: '办不了' }))
    told(await by.desk.call('requests', 'refer', { id, reason: '社区办不了' }))
    told(await by.streetDesk.call('requests', 'reassign', { id, post: posts.worker }))
    told(await by.worker.call('requests', 'accept', { id }))
    told(await by.worker.call('requests', 'refer', { id, reason: '还是办不了' }))
    expect((await read(by.streetDesk, { id })).assignee.post).toBe(posts.streetDesk)
  })

  test('and comes back unseen a desk looks at itself, but for whoever sent it back; then it goes up', async () => {
    const { id } = await accepted()
    told(await by.worker.call('requests', 'return', { id, reason: '不在我的网格' }))
    expect((await read(by.desk, { id })).actions).toContain('verify')
    expect(refused(await by.desk.call('requests', 'refer', { id, reason: '请街道看' }))).toBe('notVerified')
    for (const who of ['worker', 'neighbour', 'chief', 'resident'] as const)
      expect(refused(await by[who].call('requests', 'verify', { id, verdict: 'true' }))).toBe('notAllowed')
    const seen = told(await by.streetDesk.call('requests', 'verify', { id, verdict: 'true', note: '灯确实坏了' }))
    expect(seen).toMatchObject({ status: 'pendingDispatch', verification: { verdict: 'true' } })
    const atDesk = await read(by.desk, { id })
    expect(atDesk.assignee.duty).toBe('communityDesk')
    expect(atDesk.actions).toEqual(expect.arrayContaining(['refer', 'blow']))
    expect(told(await by.desk.call('requests', 'refer', { id, reason: '社区办不了' })).assignee.post).toBe(
      posts.streetDesk,
    )
  })

  test('does not go to a department before somebody has seen it', async () => {
    const { id } = await raiseOne(by.resident)
    const squadron = postOf('squadron') as never
    expect(refused(await by.centre.call('requests', 'reassign', { id, post: squadron }))).toBe('notVerified')
    const shares = [squadron, posts.neighbour].map((post) => ({ post, task: '清理' })) as never
    expect(refused(await by.centre.call('requests', 'split', { id, shares }))).toBe('notVerified')
    told(await by.worker.call('requests', 'accept', { id }))
    told(await by.worker.call('requests', 'verify', { id, verdict: 'true' }))
    expect(told(await by.centre.call('requests', 'reassign', { id, post: squadron })).assignee.post).toBe(squadron)
  })

  test('is given to a department only by a desk that stands above it: the others whistle for it', async () => {
    const { id } = await verified()
    const offered = async (who: Persona): Promise<string[]> => {
      const { candidates } = told(await by[who].call('requests', 'candidates', { id }))
      return [...new Set(candidates.filter(({ duty }) => duty === 'department').map(({ areaName }) => areaName))]
    }
    expect(await offered('desk')).toEqual([])
    expect(await offered('streetDesk')).toEqual(['榆园街道'])
    expect((await offered('centre')).sort()).toEqual(['榆园街道', '示例区'].sort())
    for (const [who, department] of [
      ['desk', 'squadron'],
      ['streetDesk', 'housing'],
    ] as const)
      expect(refused(await by[who].call('requests', 'reassign', { id, post: postOf(department) }))).toBe(
        'notACandidate',
      )
  })

  test('and is not so is shown by a photo, turned down with a reason, and looked at once more when he insists', async () => {
    const { id } = await accepted()
    const untrue = { id, verdict: 'untrue' as const, note: '现场灯是亮的' }
    expect(refused(await by.worker.call('requests', 'verify', untrue))).toBe('invalidInput')
    told(await by.worker.call('requests', 'verify', { ...untrue, photos: [await photoOf(by.worker)] }))
    // Others see a photo when the timer has made its copy without metadata.
    await product.cloud.runTimers()
    const atDesk = await read(by.desk, { id })
    expect(atDesk).toMatchObject({ status: 'pendingDispatch', verification: { verdict: 'untrue' } })
    expect(atDesk.events.at(-1)?.photos).toHaveLength(1)
    expect(refused(await by.desk.call('requests', 'refer', { id, reason: '请街道看' }))).toBe('notVerified')
    const rejected = told(await by.desk.call('requests', 'reject', { id, reason: '现场看过，灯是亮的' }))
    expect(rejected.status).toBe('rejected')

    const seen = await read(by.resident, { id })
    expect(seen.events.at(-1)).toMatchObject({ type: 'rejected', note: '现场看过，灯是亮的' })
    expect(told(await by.resident.call('inbox', 'list', {})).notices[0]?.text).toContain('现场看过，灯是亮的')
    const again = told(await by.resident.call('requests', 'reopen', { id, reason: '晚上才不亮' }))
    expect(again).toMatchObject({ status: 'pendingDispatch', assignee: { duty: 'communityDesk' } })
    told(await by.desk.call('requests', 'reject', { id, reason: '晚上也看过' }))
    expect(refused(await by.resident.call('requests', 'reopen', { id, reason: '还是不亮' }))).toBe('reopenUsed')
    expect((await read(by.resident, { id })).actions).not.toContain('reopen')
    expect(told(await by.desk.call('requests', 'reopen', { id, reason: '再看一次' })).status).toBe('pendingDispatch')
  })

  test('and was closed is opened again by him within 15 days, afterwards by a desk only', async () => {
    const [early, late] = [await closed(), await closed()]
    // Photos are looked at before the clock jumps: addresses that were made before it would be too old.
    await product.cloud.runTimers()
    product.cloud.clock.moveBy(14.9 * day)
    expect(told(await by.resident.call('requests', 'reopen', { id: early.id, reason: '又坏了' })).status).toBe(
      'pendingDispatch',
    )
    product.cloud.clock.moveBy(0.2 * day)
    expect((await read(by.resident, late)).actions).not.toContain('reopen')
    expect(refused(await by.resident.call('requests', 'reopen', { id: late.id, reason: '又坏了' }))).toBe(
      'reopenTooLate',
    )
    product.cloud.clock.moveBy(100 * day)
    expect(told(await by.desk.call('requests', 'reopen', { id: late.id, reason: '回访发现又坏了' })).status).toBe(
      'pendingDispatch',
    )
  })

  test('and answers with silence is closed by the platform, unrated', async () => {
    const { id } = await raiseOne(by.resident)
    await resolveOne(by.worker, id)
    await product.cloud.runTimers()
    product.cloud.clock.moveBy(7.1 * day)
    await product.cloud.runTimers()
    const seen = await read(by.resident, { id })
    expect(seen).toMatchObject({ status: 'closed', unrated: true, actions: ['rate', 'reopen'] })
    expect(seen.events.at(-1)).toMatchObject({ type: 'autoClosed', party: 'system' })
  })
})
