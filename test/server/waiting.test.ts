import type { RequestView } from '../../contract/requests'
import { office, phonesOf, photoOf, read, titles, type Persona } from '../support/office'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne } from '../support/raise'
import { posts } from '../support/small-district'

let product: Product
let by: Readonly<Record<Persona, Phone>>
const hour = 3_600_000
const china = (text: string): Date => new Date(`${text}:00+08:00`)
const now = (): number => product.cloud.clock.now().getTime()

beforeAll(async () => {
  product = await startProduct(office())
  by = await phonesOf(product)
})
afterAll(() => product.stop())
// A Monday morning, for clocks of working time and of natural time alike.
beforeEach(async () => {
  await product.cloud.runTimers()
  product.cloud.clock.moveTo(china('2026-11-23T10:00'))
})

/** 公共照明: 24 natural hours to resolve. */
const atWork = async (over: object = {}): Promise<RequestView> => {
  const { id } = await raiseOne(by.resident, over)
  return told(await by.worker.call('requests', 'accept', { id }))
}

const dueAt = ({ due }: RequestView): number => due!.at.getTime()
const momentOf = ({ events }: RequestView, type: string): number =>
  events.findLast((event) => event.type === type)!.at.getTime()

describe('waiting for something', () => {
  const asked = async (id: RequestView['id'], until: number): Promise<RequestView> =>
    told(
      await by.worker.call('requests', 'requestSuspension', {
        id,
        reason: 'weather',
        until: new Date(until).toISOString(),
        note: '等雨停',
      }),
    )
  const suspended = async (id: RequestView['id'], until: number): Promise<RequestView> => {
    const [approval] = (await asked(id, until)).approvals
    return told(await by.desk.call('requests', 'approve', { id, approval: approval!.id }))
  }

  test('runs on until the level above has agreed; then the clock stands, and the resident is told', async () => {
    const { id, ...before } = await atWork()
    const waiting = await asked(id, now() + 48 * hour)
    expect(waiting).toMatchObject({ status: 'inProgress', due: before.due, approvals: [{ kind: 'suspension' }] })
    expect(refused(await by.worker.call('requests', 'approve', { id, approval: waiting.approvals[0]!.id }))).toBe(
      'notAllowed',
    )
    const { rows } = told(await by.desk.call('requests', 'desk', { group: 'toApprove' }))
    expect(rows.map((row) => row.id)).toEqual([id])

    const stood = told(await by.desk.call('requests', 'approve', { id, approval: waiting.approvals[0]!.id }))
    expect(stood).toMatchObject({ status: 'suspended', due: null, suspension: { reason: 'weather' } })
    const seen = await read(by.resident, { id })
    expect([seen.status, seen.approvals]).toEqual(['suspended', []])
    expect((await titles(by.resident, { id }))[0]).toBe('暂缓办理')
    expect((await titles(by.worker, { id }))[0]).toBe('上级已同意')
    expect(told(await by.worker.call('requests', 'taskCounts', {})).suspended).toBe(1)
    const photos = [await photoOf(by.worker)]
    expect(refused(await by.worker.call('requests', 'resolve', { id, note: '好了', photos }))).toBe('wrongStatus')
    told(await by.worker.call('requests', 'resume', { id }))
  })

  test('and going on by hand, the time is later by exactly as long as it stood', async () => {
    const { id, ...before } = await atWork()
    product.cloud.clock.moveBy(2 * hour)
    const stood = await suspended(id, now() + 72 * hour)
    product.cloud.clock.moveBy(50 * hour)
    const on = told(await by.worker.call('requests', 'resume', { id }))
    expect(on).toMatchObject({ status: 'inProgress', suspension: null })
    const length = momentOf(on, 'resumed') - momentOf(stood, 'approved')
    expect(dueAt(on) - dueAt(before as RequestView)).toBe(length)
    expect((await titles(by.resident, { id }))[0]).toBe('已恢复办理')
  })

  test('and going on by itself on the day that was agreed', async () => {
    const { id, ...before } = await atWork()
    const until = now() + 30 * hour
    const stood = await suspended(id, until)
    product.cloud.clock.moveTo(new Date(until - 60_000))
    await product.cloud.runTimers()
    expect((await read(by.worker, { id })).status).toBe('suspended')
    product.cloud.clock.moveTo(new Date(until + 60_000))
    await product.cloud.runTimers()
    const on = await read(by.worker, { id })
    expect(on.status).toBe('inProgress')
    expect(dueAt(on) - dueAt(before as RequestView)).toBe(momentOf(on, 'resumed') - momentOf(stood, 'approved'))
    expect(on.events.at(-1)).toMatchObject({ type: 'resumed', party: 'system' })
  })

  test('in working time a weekend that it stood takes nothing and gives nothing', async () => {
    // 私搭乱建 is counted in working days.
    const { id, ...before } = await atWork({ category: '0901' })
    product.cloud.clock.moveTo(china('2026-11-28T09:00'))
    await suspended(id, now() + 80 * hour)
    product.cloud.clock.moveTo(china('2026-11-29T20:00'))
    const on = told(await by.worker.call('requests', 'resume', { id }))
    expect(on.due?.at).toEqual(before.due?.at)
  })

  test('is refused for a day that is past or too far, and while an answer is pending', async () => {
    const { id } = await atWork()
    const ask = (until: number) =>
      by.worker.call('requests', 'requestSuspension', {
        id,
        reason: 'budget',
        until: new Date(until).toISOString(),
        note: '',
      })
    expect(refused(await ask(now() - hour))).toBe('untilInvalid')
    expect(refused(await ask(now() + 93 * 24 * hour))).toBe('untilInvalid')
    told(await ask(now() + 24 * hour))
    expect(refused(await ask(now() + 24 * hour))).toBe('alreadyRequested')
    const [approval] = (await read(by.desk, { id })).approvals
    told(await by.desk.call('requests', 'disapprove', { id, approval: approval!.id, reason: '今天能办' }))
    const seen = await read(by.worker, { id })
    expect([seen.status, seen.approvals]).toEqual(['inProgress', []])
    expect((await titles(by.worker, { id }))[0]).toBe('上级未同意')
  })

  test('nothing that was asked for survives when the work goes to somebody else', async () => {
    const { id } = await atWork()
    const [approval] = (await asked(id, now() + 24 * hour)).approvals
    told(await by.desk.call('requests', 'reassign', { id, post: posts.neighbour }))
    expect(refused(await by.desk.call('requests', 'approve', { id, approval: approval!.id }))).toMatch(
      /approvalGone|notAllowed/,
    )
    expect(told(await by.desk.call('requests', 'desk', { group: 'toApprove' })).rows).toEqual([])
  })
})

describe('more time', () => {
  const asked = async (id: RequestView['id'], amount = 24): Promise<RequestView> =>
    told(await by.worker.call('requests', 'requestExtension', { id, amount, reason: '等配件' }))
  const answer = (id: RequestView['id'], approval: string, who: Persona = 'desk') =>
    by[who].call('requests', 'approve', { id, approval })

  test('is asked for before the time is over, agreed to by the level above, and told to the resident', async () => {
    const { id, ...before } = await atWork()
    expect(before.extensionUnit).toBe('hours')
    const pending = await asked(id)
    expect(pending.due).toEqual(before.due)
    expect(refused(await by.worker.call('requests', 'requestExtension', { id, amount: 1, reason: '再等' }))).toBe(
      'alreadyRequested',
    )
    expect(refused(await answer(id, pending.approvals[0]!.id, 'worker'))).toBe('notAllowed')
    expect(refused(await answer(id, pending.approvals[0]!.id, 'streetDesk'))).toBe('notAllowed')
    const longer = told(await answer(id, pending.approvals[0]!.id))
    expect(dueAt(longer) - dueAt(before as RequestView)).toBe(24 * hour)
    expect((await titles(by.resident, { id }))[0]).toBe('需要更多时间')
    expect((await read(by.resident, { id })).events.at(-1)?.type).toBe('approved')
    expect(refused(await answer(id, pending.approvals[0]!.id))).toMatch(/approvalGone|notAllowed/)
  })

  test('that was asked for in time counts from the old end, however late it is agreed to', async () => {
    const { id, ...before } = await atWork()
    const pending = await asked(id, 48)
    product.cloud.clock.moveTo(new Date(dueAt(before as RequestView) + 5 * hour))
    const longer = told(await answer(id, pending.approvals[0]!.id))
    expect(dueAt(longer) - dueAt(before as RequestView)).toBe(48 * hour)
  })

  test('is not to be had once the time is over', async () => {
    const { id, ...before } = await atWork()
    product.cloud.clock.moveTo(new Date(dueAt(before as RequestView) + 60_000))
    expect((await read(by.worker, { id })).actions).not.toContain('requestExtension')
    expect(refused(await by.worker.call('requests', 'requestExtension', { id, amount: 24, reason: '等' }))).toBe(
      'tooLate',
    )
  })

  test('is refused with a reason, and everything stays as it was', async () => {
    const { id, ...before } = await atWork()
    const [approval] = (await asked(id)).approvals
    const reason = '配件库里有'
    told(await by.desk.call('requests', 'disapprove', { id, approval: approval!.id, reason }))
    const seen = await read(by.worker, { id })
    expect([seen.due, seen.approvals]).toEqual([before.due, []])
    expect(seen.events.at(-1)).toMatchObject({ type: 'disapproved', note: reason })
  })

  test('is previewed on the same terms as it is asked for', async () => {
    const preview = (id: RequestView['id']) => by.worker.call('requests', 'extended', { id, amount: 24 })
    const [pending, marked] = [await atWork(), await atWork()]
    await asked(pending.id)
    expect(refused(await preview(pending.id))).toBe('alreadyRequested')
    told(await by.streetDesk.call('requests', 'supervise', { id: marked.id, words: '今天必须办结' }))
    expect(refused(await preview(marked.id))).toBe('supervised')
  })

  test('falls with a red card, and the resident hears nothing of that', async () => {
    const { id, ...before } = await atWork()
    const [approval] = (await asked(id)).approvals
    const heard = (await titles(by.resident, { id })).length
    told(await by.streetDesk.call('requests', 'supervise', { id, words: '今天必须办结' }))
    expect(refused(await answer(id, approval!.id))).toMatch(/approvalGone|notAllowed/)
    const seen = await read(by.worker, { id })
    expect(seen).toMatchObject({ due: before.due, approvals: [], marks: [{ colour: 'red' }] })
    expect((await titles(by.resident, { id })).length).toBe(heard)
    expect(JSON.stringify(await read(by.resident, { id }))).not.toContain('今天必须办结')
    told(await by.worker.call('requests', 'replySupervision', { id, reply: '下午五点前办结' }))
    expect((await titles(by.streetDesk, { id }))[0]).toBe('督办回复')
    expect(refused(await by.worker.call('requests', 'replySupervision', { id, reply: '办结' }))).toBe('noSupervision')
  })

  test('of what the street has given down is the street’s to grant, not of a community that only looks on', async () => {
    const { id } = await atWork()
    told(await by.worker.call('requests', 'verify', { id, verdict: 'true' }))
    told(await by.worker.call('requests', 'refer', { id, reason: '办不了' }))
    told(await by.desk.call('requests', 'refer', { id, reason: '社区办不了' }))
    told(await by.streetDesk.call('requests', 'reassign', { id, post: posts.worker }))
    told(await by.worker.call('requests', 'accept', { id }))
    const [approval] = (await asked(id)).approvals
    expect(refused(await answer(id, approval!.id, 'desk'))).toBe('notAllowed')
    expect(told(await answer(id, approval!.id, 'streetDesk')).status).toBe('inProgress')
  })
})

describe('talking and urging', () => {
  test('move no clock, whoever does it', async () => {
    const { id, due } = await atWork()
    told(await by.other.call('requests', 'join', { id }))
    for (const who of ['worker', 'desk', 'streetDesk', 'other', 'resident'] as const) {
      product.cloud.clock.moveBy(hour)
      told(await by[who].call('requests', 'comment', { id, note: '请带梯子' }))
    }
    // Of what is said of it he reads what he said himself.
    const { events } = await read(by.resident, { id })
    expect(events.filter(({ type }) => type === 'commented')).toMatchObject([{ by: '您', note: '请带梯子' }])
    told(await by.desk.call('requests', 'urge', { id }))
    told(await by.worker.call('requests', 'ask', { id, question: '几号楼' }))
    told(await by.resident.call('requests', 'answer', { id, answer: '三号楼' }))
    expect((await read(by.worker, { id })).due).toEqual(due)
  })

  test('a resident may urge once it is late, and once a day; a level above at any time', async () => {
    const { id, ...before } = await atWork()
    expect((await read(by.resident, { id })).actions).not.toContain('urge')
    expect(refused(await by.resident.call('requests', 'urge', { id }))).toBe('notOverdue')
    told(await by.streetDesk.call('requests', 'urge', { id, note: '请抓紧' }))
    expect(refused(await by.streetDesk.call('requests', 'urge', { id }))).toBe('urgedToday')
    product.cloud.clock.moveTo(new Date(dueAt(before as RequestView) + hour))
    told(await by.resident.call('requests', 'urge', { id }))
    expect(refused(await by.resident.call('requests', 'urge', { id }))).toBe('urgedToday')
    // The platform says on its own that it is late, sooner or later than the resident does.
    const { notices } = told(await by.worker.call('inbox', 'list', { limit: 50 }))
    const urged = notices.filter(({ request, title }) => request === id && title === '催办')
    expect(urged.map(({ text }) => text.split('：')[0])).toEqual(['反映人', '榆园街道工作台'])
    expect((await read(by.worker, { id })).due).toEqual(before.due)
    product.cloud.clock.moveBy(24 * hour)
    told(await by.resident.call('requests', 'urge', { id }))
  })

  test('reach neither the other residents nor their lists', async () => {
    const { id } = await atWork()
    told(await by.other.call('requests', 'join', { id }))
    const heard = await titles(by.other)
    told(await by.worker.call('requests', 'comment', { id, note: '居民王先生要求下午去' }))
    told(await by.desk.call('requests', 'urge', { id, note: '请抓紧' }))
    expect(await titles(by.other)).toEqual(heard)
    expect(JSON.stringify(await read(by.other, { id }))).not.toMatch(/王先生|请抓紧/)
  })
})
