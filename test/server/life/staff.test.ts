import type { RequestView } from '../../../contract/requests'
import { inNeighbour, office, phonesOf, photoOf, read, staffPosts, titles, type Persona } from '../../support/office'
import { refused, startProduct, told, type Phone, type Product } from '../../support/product'
import { draft, resolveAgain, resolveOne } from '../../support/raise'
import { codes, posts } from '../../support/small-district'

let product: Product
let by: Readonly<Record<Persona, Phone>>

beforeAll(async () => {
  product = await startProduct(office())
  by = await phonesOf(product)
})
afterAll(() => product.stop())

describe('what a worker finds himself', () => {
  const found = async (outlook: object): Promise<RequestView> =>
    told(
      await by.worker.call('requests', 'report', {
        ...draft({ photos: [await photoOf(by.worker, 'before.jpg')] }),
        outlook,
      } as never),
    )
  const fixed = async () => ({ kind: 'fixed', note: '当场清走', photos: [await photoOf(by.worker, 'after.jpg')] })

  test('and fixes on the spot is checked by the chief of the grid, and by nobody who did it', async () => {
    const { id, ...filed } = await found(await fixed())
    expect(filed).toMatchObject({ status: 'pendingCheck', source: 'worker', assignee: { post: staffPosts.chief } })
    expect(filed.actions).not.toContain('check')
    expect(filed.photos).toHaveLength(1)
    expect(filed.events.at(-1)?.photos).toHaveLength(1)
    expect(refused(await by.worker.call('requests', 'check', { id }))).toBe('notAllowed')
    expect(refused(await by.deputy.call('requests', 'check', { id }))).toBe('notAllowed')
    expect(refused(await by.worker.call('requests', 'confirm', { id }))).toBe('wrongStatus')
    expect(await titles(by.chief)).toContain('新任务')
    const { rows } = told(await by.chief.call('requests', 'tasks', { group: 'toCheck' }))
    expect(rows.map((row) => row.id)).toContain(id)
    expect(told(await by.chief.call('requests', 'check', { id, note: '看过' })).status).toBe('closed')
  })

  test('and fixes on the spot as chief of his own grid too is not his own to check: a desk is asked', async () => {
    const place = { source: 'pin', at: inNeighbour } as const
    const photos = [await photoOf(by.neighbour)]
    const filed = told(
      await by.neighbour.call('requests', 'report', {
        ...draft({ place, photos }),
        post: posts.neighbour,
        outlook: { kind: 'fixed', note: '当场清走', photos },
      }),
    )
    expect(filed).toMatchObject({ status: 'pendingCheck', assignee: { duty: 'communityDesk' } })
    expect(refused(await by.neighbour.call('requests', 'check', { id: filed.id }))).toBe('notAllowed')
    expect(told(await by.desk.call('requests', 'check', { id: filed.id })).status).toBe('closed')
  })

  test('and fixes on the spot counts once, however often its answer is lost', async () => {
    const before = told(await by.worker.call('requests', 'taskCounts', {})).done
    const photos = [await photoOf(by.worker, 'before.jpg')]
    const input = { ...draft({ photos }), outlook: await fixed() } as never
    const [first, second] = await Promise.all([
      by.worker.call('requests', 'report', input),
      by.worker.call('requests', 'report', input),
    ])
    expect(told(first).id).toBe(told(second).id)
    told(await by.desk.call('requests', 'check', { id: told(first).id }))
    expect(told(await by.worker.call('requests', 'taskCounts', {})).done).toBe(before + 1)
    const seen = await read(by.worker, told(first))
    expect(seen.events.map(({ type }) => type)).toEqual(['reported', 'checked'])
  })

  test.each([
    ['as it was before', 'photos', '请拍一张处理前的照片'],
    ['of it done', 'outlook.photos', '请拍一张办好后的照片'],
  ])('and fixes on the spot wants a photo %s', async (_, field, words) => {
    const photos = [await photoOf(by.worker)]
    const [before, after] = field === 'photos' ? [[], photos] : [photos, []]
    const answer = await by.worker.call('requests', 'report', {
      ...draft({ photos: before }),
      outlook: { kind: 'fixed', note: '当场清走', photos: after },
    })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'invalidInput', fields: { [field]: words } } })
  })

  test('and does himself is his at once, and somebody else looks at the result', async () => {
    const { id, status, assignee } = await found({ kind: 'mine' })
    expect([status, assignee.post]).toEqual(['inProgress', posts.worker])
    const done = await resolveAgain(by.worker, id)
    expect(done).toMatchObject({ status: 'pendingCheck', assignee: { post: staffPosts.chief } })
    expect(refused(await by.worker.call('requests', 'check', { id }))).toBe('notAllowed')
    expect(told(await by.chief.call('requests', 'check', { id })).status).toBe('closed')
  })

  test('and hands to the desk waits there to be dispatched, unverified: he has seen it', async () => {
    const { id, status, assignee } = await found({ kind: 'desk' })
    expect([status, assignee.duty]).toEqual(['pendingDispatch', 'communityDesk'])
    expect(told(await by.desk.call('requests', 'refer', { id, reason: '社区办不了' })).assignee.duty).toBe('streetDesk')
  })

  test('is not for who holds no post, nor for a desk', async () => {
    for (const who of ['resident', 'desk', 'civilAffairs'] as const)
      expect(refused(await by[who].call('requests', 'report', { ...draft(), outlook: { kind: 'mine' } }))).toBe(
        'notAllowed',
      )
  })
})

describe('what a department asks of a community', () => {
  const task = (item: string | null) => ({
    clientKey: draft().clientKey,
    text: '请协助走访独居老人',
    category: '0605',
    community: codes.community,
    item,
  })
  const entrusted = async (item: string | null): Promise<RequestView> =>
    told(await by.civilAffairs.call('requests', 'entrust', task(item) as never))

  test('is the community’s at once when its list says so, and the department says whether it is done', async () => {
    const { id, ...filed } = await entrusted('001')
    expect(filed).toMatchObject({
      status: 'pendingDispatch',
      source: 'department',
      assignee: { duty: 'communityDesk' },
    })
    told(await by.desk.call('requests', 'reassign', { id, post: posts.neighbour }))
    expect((await resolveOne(by.neighbour, id)).status).toBe('resolved')
    expect(told(await by.civilAffairs.call('requests', 'confirm', { id })).status).toBe('closed')
  })

  test('waits for the street when it is not on the list, or on it for another department', async () => {
    for (const item of [null, '010']) {
      const { id, status } = await entrusted(item)
      expect(status).toBe('held')
      const [waiting] = (await read(by.streetDesk, { id })).approvals
      expect(refused(await by.desk.call('requests', 'approve', { id, approval: waiting!.id }))).toBe('notAllowed')
      expect(refused(await by.desk.call('requests', 'reassign', { id, post: posts.worker }))).toBe('wrongStatus')
      const { rows } = told(await by.streetDesk.call('requests', 'desk', { group: 'toApprove' }))
      expect(rows.map((row) => row.id)).toContain(id)
      told(await by.streetDesk.call('requests', 'approve', { id, approval: waiting!.id }))
      expect(await read(by.desk, { id })).toMatchObject({
        status: 'pendingDispatch',
        assignee: { duty: 'communityDesk' },
      })
    }
  })

  test('and the street does not want done stays undone, whatever the department tries', async () => {
    const { id } = await entrusted(null)
    const [waiting] = (await read(by.streetDesk, { id })).approvals
    told(await by.streetDesk.call('requests', 'disapprove', { id, approval: waiting!.id, reason: '不属于社区职责' }))
    const seen = await read(by.civilAffairs, { id })
    expect(seen.status).toBe('rejected')
    expect(seen.events.at(-1)).toMatchObject({ type: 'disapproved', note: '不属于社区职责' })
    expect((await titles(by.civilAffairs))[0]).toBe('上级未同意')
    expect(seen.actions).not.toContain('reopen')
    expect(refused(await by.civilAffairs.call('requests', 'reopen', { id, reason: '再看一次' }))).toBe('taskRefused')
  })
})
