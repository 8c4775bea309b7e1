import type { RequestView } from '../../contract/requests'
import { office, phonesOf, read, titles, type Persona } from '../support/office'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne, resolveOne } from '../support/raise'

let product: Product
let by: Readonly<Record<Persona, Phone>>
const hour = 3_600_000

beforeAll(async () => {
  product = await startProduct(office())
  by = await phonesOf(product)
})
afterAll(() => product.stop())

const raisedBy = (who: Persona): Promise<RequestView> => raiseOne(by[who], { category: '0101' })

/** What `other` has raised goes with what `resident` has raised. */
const merged = async (): Promise<[child: RequestView, parent: RequestView]> => {
  const [child, parent] = [await raisedBy('other'), await raisedBy('resident')]
  return [told(await by.desk.call('requests', 'merge', { id: child.id, into: parent.id })), parent]
}

describe('whose request was merged into another', () => {
  test('takes his own back: the other one goes on without it and tells him nothing more', async () => {
    const [child, parent] = await merged()
    expect((await read(by.other, child)).actions).toEqual(['withdraw'])
    expect(refused(await by.resident.call('requests', 'withdraw', { id: child.id }))).toBe('notAllowed')
    const gone = told(await by.other.call('requests', 'withdraw', { id: child.id, reason: '已经没有了' }))
    expect(gone).toMatchObject({ status: 'withdrawn', mergedInto: null, actions: [] })
    expect(await read(by.desk, parent)).toMatchObject({ status: 'assigned', mergedHere: [] })
    expect(refused(await by.other.call('requests', 'read', { id: parent.id }))).toBe('notAllowed')

    const heard = await titles(by.other)
    await resolveOne(by.worker, parent.id)
    told(await by.resident.call('requests', 'confirm', { id: parent.id }))
    expect(await titles(by.other)).toEqual(heard)
    expect((await read(by.other, child)).status).toBe('withdrawn')
  })

  test('is not counted any more when a desk parts the two at that moment, nor when he taps twice', async () => {
    const [child, parent] = await merged()
    await Promise.all([
      by.other.call('requests', 'withdraw', { id: child.id, version: child.version }),
      by.other.call('requests', 'withdraw', { id: child.id, version: child.version }),
      by.desk.call('requests', 'unmerge', { id: child.id }),
    ])
    expect((await read(by.desk, parent)).mergedHere).toEqual([])
    expect(['withdrawn', 'pendingDispatch']).toContain((await read(by.other, child)).status)
  })

  test('urges the other one once it is late, as one resident for all; who has only joined does not', async () => {
    const [, parent] = await merged()
    const { id } = parent
    told(await by.third.call('requests', 'join', { id }))
    told(await by.worker.call('requests', 'accept', { id }))
    expect((await read(by.other, parent)).actions).not.toContain('urge')
    expect(refused(await by.other.call('requests', 'urge', { id }))).toBe('notOverdue')

    const { due } = await read(by.worker, parent)
    product.cloud.clock.moveTo(new Date(due!.at.getTime() + hour))
    expect((await read(by.other, parent)).actions).toContain('urge')
    expect((await read(by.third, parent)).actions).not.toContain('urge')
    expect(refused(await by.third.call('requests', 'urge', { id }))).toBe('notAllowed')
    const urged = told(await by.other.call('requests', 'urge', { id, note: '我家门口也不亮' }))
    expect(urged.actions).not.toContain('urge')
    expect(urged.events.at(-1)).toMatchObject({ type: 'urged', by: '您', mine: true })
    expect(refused(await by.other.call('requests', 'urge', { id }))).toBe('urgedToday')
    const { notices } = told(await by.worker.call('inbox', 'list', {}))
    expect(notices.find(({ title }) => title === '催办')?.text).toMatch(/^一位居民催办：我家门口也不亮/)
    // The word of the one is not that of the other.
    told(await by.resident.call('requests', 'urge', { id }))
    expect(JSON.stringify(await read(by.third, parent))).not.toContain('我家门口')
  })

  test('neither confirms the result of the other one nor turns it down: he has his own opened again', async () => {
    const [child, parent] = await merged()
    await resolveOne(by.worker, parent.id)
    expect((await read(by.other, parent)).actions).toEqual(['comment'])
    expect(refused(await by.other.call('requests', 'confirm', { id: parent.id }))).toBe('notAllowed')
    expect(refused(await by.other.call('requests', 'rejectResult', { id: parent.id, reason: '还不亮' }))).toBe(
      'notAllowed',
    )
    told(await by.resident.call('requests', 'confirm', { id: parent.id }))
    expect((await read(by.other, child)).actions).toContain('reopen')
  })
})
