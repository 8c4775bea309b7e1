import type { RequestView } from '../../contract/requests'
import { office, openidOf, phonesOf, read, titles, type Persona } from '../support/office'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne, resolveOne } from '../support/raise'
import { sdkFor } from '../support/sdk'
import { posts } from '../support/small-district'

let product: Product
let by: Readonly<Record<Persona, Phone>>
const day = 86_400_000

beforeAll(async () => {
  product = await startProduct(office())
  by = await phonesOf(product)
})
afterAll(() => product.stop())

/** Every test has a corner of the grid to itself: 0.0009° of longitude are about 82 m, 0.0018° 165 m. */
const spot = (east = 0): [number, number] => [117.5008 + east, 34.8008]
const pin = (east = 0) => ({ source: 'pin' as const, at: spot(east), detail: '三号楼 501 王建国家门口' })
const near = async (who: Persona, category: string, east = 0) =>
  told(await by[who].call('requests', 'similar', { place: pin(east), category: category })).similar

const raisedIn = (category: string, over: object = {}, who: Persona = 'resident'): Promise<RequestView> =>
  raiseOne(by[who], { category, place: pin(), ...over })

describe('before one is raised', () => {
  test('open ones of the same kind within 150 m and 7 days are shown, the nearest first', async () => {
    const [here, beside, beyond, otherKind] = [
      await raisedIn('0202'),
      await raisedIn('0202', { place: pin(0.0009) }),
      await raisedIn('0202', { place: pin(0.0018) }),
      await raisedIn('0203'),
    ]
    const seen = await near('other', '0202')
    expect(seen.map(({ id }) => id)).toEqual([here.id, beside.id])
    expect(seen.map(({ metres }) => Math.round((metres ?? 0) / 10))).toEqual([0, 8])
    expect((await near('other', '0202', 0.0018)).map(({ id }) => id)).toEqual([beyond.id, beside.id])
    expect((await near('other', '0203')).map(({ id }) => id)).toEqual([otherKind.id])

    told(await by.resident.call('requests', 'withdraw', { id: here.id }))
    expect((await near('other', '0202')).map(({ id }) => id)).toEqual([beside.id])
    await product.cloud.runTimers()
    product.cloud.clock.moveBy(7.1 * day)
    expect(await near('other', '0202')).toEqual([])
  })

  test('nothing is shown that names somebody, nor what cannot be joined', async () => {
    const open = await raisedIn('0301', { text: '三号楼 501 室王建国先生家停水，电话 13812345678' })
    await raisedIn('0301', { confidential: true })
    await raisedIn('0301', { about: posts.worker })
    const done = await raisedIn('0301')
    await resolveOne(by.worker, done.id)
    const seen = await near('other', '0301')
    expect(seen.map(({ id }) => id)).toEqual([open.id])
    expect(JSON.stringify(seen)).not.toMatch(/居民 0001|13812345678|501|王建国/)
    // His own he is told of wherever it stands.
    expect((await near('resident', '0301')).map(({ joined }) => joined)).toEqual([true, true])
  })
})

describe('joining', () => {
  test('counts each person once, tells whom it concerns, and is left again', async () => {
    const { id } = await raisedIn('0302')
    const joined = told(await by.other.call('requests', 'join', { id }))
    expect(joined).toMatchObject({ access: 'followed', joins: 1 })
    expect(refused(await by.other.call('requests', 'join', { id }))).toBe('notAllowed')
    expect(refused(await by.resident.call('requests', 'join', { id }))).toBe('notAllowed')
    expect((await near('other', '0302'))[0]).toMatchObject({ joins: 1, joined: true })
    const { rows } = told(await by.other.call('requests', 'followed', {}))
    expect(rows.map((row) => row.id)).toEqual([id])
    expect(await titles(by.worker)).toContain('居民附议')

    told(await by.other.call('requests', 'leave', { id }))
    expect(refused(await by.other.call('requests', 'read', { id }))).toBe('notAllowed')
    expect(refused(await by.other.call('requests', 'leave', { id }))).toBe('notAllowed')
    expect((await read(by.worker, { id })).joins).toBe(0)
  })

  test('two who tap at the same moment are both counted, and one who taps five times once', async () => {
    const { id } = await raisedIn('0303')
    const taps = [by.other, by.third, by.third, by.third, by.third, by.third]
    const answers = await Promise.all(taps.map((phone) => phone.call('requests', 'join', { id })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
    expect((await read(by.worker, { id })).joins).toBe(2)
  })

  test('five make an ordinary matter urgent and tell the desk once', async () => {
    const { id, urgency, due } = await raisedIn('0105')
    expect(urgency).toBe('ordinary')
    const before = (await titles(by.desk)).filter((title) => title === '多人附议').length
    for (let i = 1; i <= 6; i++) {
      const neighbour = await product.phone(`oNeighbour${String(i)}${'N'.repeat(17)}`)
      told(await neighbour.call('requests', 'join', { id }))
      const seen = await read(by.worker, { id })
      expect([seen.joins, seen.urgency]).toEqual([i, i < 5 ? 'ordinary' : 'urgent'])
      // What runs already is not moved by it; the next step is as urgent as the matter has become.
      expect(seen.due).toEqual(due)
    }
    const desks = [...(await titles(by.desk)), ...(await titles(by.seat))]
    expect(desks.filter((title) => title === '多人附议')).toHaveLength(before + 1)
    const accepted = told(await by.worker.call('requests', 'accept', { id }))
    expect((accepted.due!.at.getTime() - accepted.updatedAt.getTime()) / 3_600_000).toBeCloseTo(24)
  })

  test('who has joined hears how it ends, and that its reporter has taken it back', async () => {
    const [kept, taken] = [await raisedIn('0304'), await raisedIn('0304', { place: pin(0.0018) })]
    told(await by.other.call('requests', 'join', { id: kept.id }))
    told(await by.other.call('requests', 'join', { id: taken.id }))
    await resolveOne(by.worker, kept.id)
    told(await by.resident.call('requests', 'confirm', { id: kept.id }))
    told(await by.resident.call('requests', 'withdraw', { id: taken.id }))
    expect((await titles(by.other)).slice(0, 3)).toEqual(['已撤回', '已办结', '已办好'])
  })
})

describe('a desk that merges', () => {
  const two = async (category: string): Promise<[child: RequestView, parent: RequestView]> => [
    await raisedIn(category, {}, 'other'),
    await raisedIn(category),
  ]
  const merged = async (category: string): Promise<[child: RequestView, parent: RequestView]> => {
    const [child, parent] = await two(category)
    told(await by.desk.call('requests', 'merge', { id: child.id, into: parent.id, note: '同一盏灯' }))
    return [child, parent]
  }

  test('lets the one follow the other to its end, and each resident is told of that once', async () => {
    const [child, parent] = await merged('0101')
    const waiting = await read(by.other, child)
    expect(waiting).toMatchObject({ status: 'merged', mergedInto: { id: parent.id, number: parent.number } })
    expect((await titles(by.other))[0]).toBe('已并入同一件')
    expect((await read(by.desk, parent)).mergedHere).toEqual([child.id])
    expect(refused(await by.worker.call('requests', 'accept', { id: child.id }))).toBe('wrongStatus')

    await resolveOne(by.worker, parent.id)
    const before = (await titles(by.other)).length
    told(await by.resident.call('requests', 'confirm', { id: parent.id }))
    const ended = await read(by.other, child)
    expect(ended).toMatchObject({ status: 'closed', unrated: true, actions: ['rate', 'reopen'] })
    expect((await titles(by.other)).slice(0, -before)).toEqual(['同一件有结果了'])
    expect(told(await by.other.call('requests', 'rate', { id: child.id, level: 5 })).rating?.level).toBe(5)
  })

  test('leaves to the one’s resident his days to have it opened again, from when it ended', async () => {
    const [child, parent] = await merged('0101')
    await product.cloud.runTimers()
    product.cloud.clock.moveBy(20 * day)
    await resolveOne(by.worker, parent.id)
    told(await by.resident.call('requests', 'confirm', { id: parent.id }))
    const again = told(await by.other.call('requests', 'reopen', { id: child.id, reason: '我家门口的还没修' }))
    expect(again).toMatchObject({ status: 'pendingDispatch', mergedInto: null })
    expect((await read(by.resident, parent)).status).toBe('closed')
  })

  test('turns both down with the same reason', async () => {
    const [child, parent] = await merged('0101')
    told(await by.worker.call('requests', 'return', { id: parent.id, reason: '不归我们' }))
    told(await by.desk.call('requests', 'reject', { id: parent.id, reason: '属于商业纠纷，请走法律途径' }))
    const ended = await read(by.other, child)
    expect(ended).toMatchObject({ status: 'rejected', actions: ['reopen'] })
    const [notice] = told(await by.other.call('inbox', 'list', {})).notices
    expect(notice?.text).toContain('属于商业纠纷，请走法律途径')
  })

  test('lets the others go on when the reporter of the one takes his own back', async () => {
    const [child, parent] = await merged('0101')
    told(await by.resident.call('requests', 'withdraw', { id: parent.id }))
    expect(await read(by.other, child)).toMatchObject({
      status: 'pendingDispatch',
      mergedInto: null,
      assignee: { duty: 'communityDesk' },
    })
    expect((await titles(by.other))[0]).toBe('改为单独办理')
  })

  test('can undo it: both are as they were, and the end of one is not the end of the other', async () => {
    const [child, parent] = await merged('0101')
    const apart = told(await by.desk.call('requests', 'unmerge', { id: child.id }))
    expect(apart).toMatchObject({ status: 'pendingDispatch', mergedInto: null, assignee: { duty: 'communityDesk' } })
    expect((await read(by.desk, parent)).mergedHere).toEqual([])
    await resolveOne(by.worker, parent.id)
    told(await by.resident.call('requests', 'confirm', { id: parent.id }))
    expect((await read(by.other, child)).status).toBe('pendingDispatch')
    expect(refused(await by.desk.call('requests', 'unmerge', { id: child.id }))).toBe('wrongStatus')
  })

  test('wins no time by it: what was worked on is to be resolved when it was to be before', async () => {
    const [child, parent] = await two('0101')
    const { due } = told(await by.worker.call('requests', 'accept', { id: child.id }))
    told(await by.desk.call('requests', 'merge', { id: child.id, into: parent.id }))
    product.cloud.clock.moveBy(3_600_000)
    const apart = told(await by.desk.call('requests', 'unmerge', { id: child.id }))
    expect(apart).toMatchObject({ due: { step: 'dispatch' }, resolvedBy: due?.at })
    const sent = told(await by.desk.call('requests', 'reassign', { id: child.id, post: posts.worker, note: '' }))
    expect(sent).toMatchObject({ due: { step: 'accept' }, resolvedBy: due?.at })
    expect(told(await by.worker.call('requests', 'accept', { id: child.id })).due).toEqual(due)
  })

  test('cannot undo it half: who looks at an older state parts nothing', async () => {
    const [child, parent] = await merged('0101')
    expect(refused(await by.desk.call('requests', 'unmerge', { id: child.id, version: child.version }))).toBe('stale')
    expect((await read(by.desk, parent)).mergedHere).toEqual([child.id])
  })

  test('is refused what makes no sense, and nothing of it is half done', async () => {
    const [child, parent] = await two('0501')
    const elsewhere = await raisedIn('0501')
    await resolveOne(by.worker, elsewhere.id)
    told(await by.resident.call('requests', 'confirm', { id: elsewhere.id }))
    const secret = await raisedIn('0501', { confidential: true })
    told(await by.worker.call('requests', 'return', { id: secret.id, reason: '请社区看' }))
    const merge = (id: RequestView['id'], into: RequestView['id'], who: Persona = 'desk', more: object = {}) =>
      by[who].call('requests', 'merge', { id, into, ...more })

    expect(refused(await merge(child.id, child.id))).toBe('notMergeable')
    expect(refused(await merge(child.id, elsewhere.id))).toMatch(/notMergeable|wrongStatus/)
    expect(refused(await merge(elsewhere.id, parent.id))).toBe('wrongStatus')
    expect(refused(await merge(child.id, secret.id))).toBe('notMergeable')
    expect(refused(await merge(child.id, 'nowhere' as never))).toBe('notFound')
    for (const who of ['worker', 'resident', 'elsewhere', 'chief'] as const)
      expect(refused(await merge(child.id, parent.id, who))).toBe('notAllowed')
    told(await by.worker.call('requests', 'accept', { id: child.id }))
    expect(refused(await merge(child.id, parent.id, 'desk', { version: child.version }))).toBe('stale')
    expect(refused(await merge(child.id, parent.id, 'desk', { note: '违规样例' }))).toBe('riskyText')
    const untouched = await read(by.desk, parent)
    expect([untouched.mergedHere, untouched.version]).toEqual([[], parent.version])
  })

  test('merges only one step deep', async () => {
    const [child, parent] = await merged('0502')
    const third = await raisedIn('0502')
    expect(refused(await by.desk.call('requests', 'merge', { id: parent.id, into: third.id }))).toBe('notMergeable')
    expect(refused(await by.desk.call('requests', 'merge', { id: third.id, into: child.id }))).toMatch(
      /notMergeable|wrongStatus/,
    )
  })

  test('may repeat it when the answer, or the second half, was lost', async () => {
    const [child, parent] = await two('0503')
    const input = { id: child.id, into: parent.id, version: child.version }
    told(await by.desk.call('requests', 'merge', input))
    expect(told(await by.desk.call('requests', 'merge', input)).status).toBe('merged')
    // As a crash between the two halves leaves it: taken in, and not merged.
    const [orphan] = await two('0503')
    const database = sdkFor(product.cloud).database()
    const { data } = await database.collection('requests').doc(parent.id).get()
    const followers = [...(data.followers as object[]), { person: openidOf('other'), request: orphan.id }]
    await database.collection('requests').doc(parent.id).update({ data: { followers } })
    told(await by.desk.call('requests', 'merge', { id: orphan.id, into: parent.id }))
    expect((await read(by.desk, parent)).mergedHere.sort()).toEqual([child.id, orphan.id].sort())
    await resolveOne(by.worker, parent.id)
    told(await by.resident.call('requests', 'confirm', { id: parent.id }))
    for (const one of [child, orphan]) expect((await read(by.other, one)).status).toBe('closed')
  })
})
