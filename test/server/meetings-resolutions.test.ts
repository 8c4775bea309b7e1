import type { PartTimeMemberRow } from '../../contract/meetings'
import { about, china, openScene, resolutionNo, resolvedIn, seat } from '../support/meetings'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { community, withNextCommunity } from '../support/reporting-in'

let product: Product
let desk: Phone
let contact: Phone
let other: Phone
let linked: PartTimeMemberRow

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  ;({ desk, contact, other, linked } = await openScene(product))
})
afterAll(() => product.stop())

const moveTo = (time: string): void => product.cloud.clock.moveTo(china(time))
const resolved = () => resolvedIn(desk, linked, moveTo)

describe('a resolution', () => {
  test('is told to its owner, reported by him, sent back, and accepted by the desk', async () => {
    const { made, resolution } = await resolved()
    told(await desk.call('meetings', 'resolve', resolution))
    expect(await about(contact, '决议')).toEqual(['青檀社区大党委 决议交您落实：装好充电桩 1 处，2026-12-10 前完成'])
    const report = (version: number, evidence: string) =>
      contact.call('meetings', 'reportDone', { resolution: made.id, version, evidence })
    const reported = told(await report(1, '已装好'))
    expect(told(await report(1, '已装好'))).toEqual(reported)
    expect(await about(desk, '请验收')).toHaveLength(1)
    const back = { resolution: made.id, version: 2, reason: '还缺一处' }
    expect(told(await desk.call('meetings', 'sendBack', back)).state).toBe('open')
    expect(await about(contact, '请再办')).toEqual(['决议“装好充电桩 1 处”请再办：还缺一处'])
    told(await report(3, '两处都装好'))
    const accept = () => desk.call('meetings', 'accept', { resolution: made.id, version: 4 })
    expect(told(await accept())).toEqual(told(await accept()))
    expect(await about(contact, '已验收')).toHaveLength(1)
    const tasks = told(await contact.call('meetings', 'myTasks', { member: linked.id })).resolutions
    expect(tasks).toMatchObject([{ state: 'accepted', evidence: '两处都装好', owner: { name: '兼职委员 1' } }])
    expect(tasks[0]?.events.map(({ type, by }) => [type, by])).toEqual([
      ['accepted', '青檀社区工作台'],
      ['reported', '示例单位 1 党支部'],
      ['sentBack', '青檀社区工作台'],
      ['reported', '示例单位 1 党支部'],
      ['made', '青檀社区工作台'],
    ])
    expect(refused(await report(5, '再报'))).toBe('wrongStatus')
    expect(
      told(await desk.call('meetings', 'resolutions', { body: community, pile: 'accepted' })).resolutions,
    ).toHaveLength(1)
  })

  test('is reported by no one else', async () => {
    const { made } = await resolved()
    const report = { resolution: made.id, version: 1, evidence: '装好了' }
    expect(refused(await other.call('meetings', 'reportDone', report))).toBe('notAllowed')
  })

  test('reminds its owner once before it is due and once after, however many timers run at once', async () => {
    const { meeting } = await resolved()
    const named = { ...resolutionNo(2, meeting.id, '2026-12-10'), ownerName: '社区工作者' }
    told(await desk.call('meetings', 'resolve', named))
    const stages: string[][] = []
    for (const time of [
      '2026-12-07T08:50',
      '2026-12-07T09:10',
      '2026-12-09T09:10',
      '2026-12-11T09:10',
      '2026-12-20T09:10',
    ]) {
      moveTo(time)
      await Promise.all([product.cloud.runTimers(), product.cloud.runTimers(), product.cloud.runTimers()])
      stages.push([...(await about(contact, '到期')), ...(await about(desk, '到期'))])
    }
    const before = (n: number) => `青檀社区大党委 的决议“装好充电桩 ${String(n)} 处”2026-12-10 到期，办好请报告`
    const after = (n: number) =>
      `青檀社区大党委 的决议“装好充电桩 ${String(n)} 处”2026-12-10 已到期，还没有报告完成，请抓紧`
    const both = [before(1), before(2)]
    expect(stages).toEqual([
      [],
      both,
      both,
      [after(1), before(1), after(2), before(2)],
      [after(1), before(1), after(2), before(2)],
    ])
    const listed = told(await desk.call('meetings', 'resolutions', { body: community, pile: 'open' })).resolutions
    expect(listed.map(({ isOverdue }) => isOverdue)).toEqual([true, true])
  })

  test('that is done reminds nobody', async () => {
    const { made } = await resolved()
    told(await contact.call('meetings', 'reportDone', { resolution: made.id, version: 1, evidence: '装好了' }))
    moveTo('2026-12-11T09:10')
    await product.cloud.runTimers()
    expect(await about(contact, '到期')).toEqual([])
  })
})

describe('a year', () => {
  const myYear = async (year: number) => told(await contact.call('meetings', 'myYear', { member: linked.id, year }))
  const setGoals = (phone: Phone, ...goals: string[]) =>
    phone.call('meetings', 'setGoals', { member: linked.id, year: 2027, goals })
  const report = (phone: Phone, ...texts: string[]) =>
    phone.call('meetings', 'reportYear', {
      ...{ member: linked.id, year: 2027 },
      reports: texts.map((text) => ({ result: 'done' as const, report: text })),
    })
  const seenByDesk = async () => told(await desk.call('meetings', 'year', { body: community, year: 2027 }))

  test('has goals until 31 March, a report for each of them, and stands still once the desk publishes it', async () => {
    const second = await seat(2, desk)
    expect((await seenByDesk()).rows.map(({ missing }) => missing)).toEqual(['goals', 'goals'])
    told(await setGoals(contact, '法律咨询四次', '助老一次'))
    expect(refused(await report(contact, '办了四次', '办了一次'))).toBe('reportNotOpen')
    moveTo('2027-03-31T23:50')
    told(await setGoals(contact, '法律咨询五次', '助老一次'))
    moveTo('2027-04-01T00:10')
    expect(refused(await setGoals(contact, '少一点'))).toBe('goalsFrozen')
    expect(await myYear(2027)).toMatchObject({
      ...{ mayChangeGoals: false, mayReport: true, goalsUntil: new Date(china('2027-04-01T00:00').getTime() - 1) },
      rows: [{ missing: 'report', goals: [{ text: '法律咨询五次' }, { text: '助老一次' }] }],
    })
    expect(refused(await report(contact, '只有一项'))).toBe('stale')
    told(await report(contact, '办了五次', '办了一次'))
    expect((await seenByDesk()).rows.map(({ member, missing }) => [member, missing])).toEqual([
      [linked.id, null],
      [second.id, 'goals'],
    ])
    expect((await myYear(2027)).rows).toHaveLength(1)
    const publish = () => desk.call('meetings', 'publishYear', { body: community, year: 2027 })
    moveTo('2027-11-30T23:50')
    expect(refused(await publish())).toBe('yearNotOver')
    expect((await seenByDesk()).mayPublish).toBe(false)
    moveTo('2027-12-01T00:10')
    expect((await seenByDesk()).mayPublish).toBe(true)
    expect(told(await publish())).toEqual(told(await publish()))
    expect(await about(contact, '年度目标和述职')).toHaveLength(1)
    for (const phone of [contact, desk]) expect(refused(await report(phone, '改', '改'))).toBe('yearPublished')
    expect((await myYear(2027)).rows).toHaveLength(2)
  })

  test('takes the first goals of who joins after 31 March until it ends, once, and then his report', async () => {
    moveTo('2027-09-01T10:00')
    expect((await myYear(2027)).rows).toMatchObject([{ missing: 'goals', maySetGoals: true }])
    expect(refused(await report(contact, '办了一次'))).toBe('goalsMissing')
    told(await setGoals(contact, '助老一次'))
    told(await setGoals(contact, '助老一次'))
    expect(refused(await setGoals(contact, '少一点'))).toBe('goalsFrozen')
    expect((await myYear(2027)).rows).toMatchObject([{ missing: 'report', maySetGoals: false }])
    expect(told(await report(contact, '办了一次')).rows).toMatchObject([{ missing: null, goals: [{ result: 'done' }] }])
    const second = await seat(2, desk)
    moveTo('2028-01-01T00:10')
    const late = { member: second.id, year: 2027, goals: ['太晚了'] }
    expect(refused(await desk.call('meetings', 'setGoals', late))).toBe('goalsFrozen')
    const rows = (await seenByDesk()).rows.map(({ missing, maySetGoals }) => [missing, maySetGoals])
    expect(rows).toEqual([
      [null, false],
      ['goals', false],
    ])
  })

  test('is written by the desk for who is not linked, and by no one else', async () => {
    const second = await seat(2, desk)
    const goals = { member: second.id, year: 2027, goals: ['义诊两次'] }
    for (const phone of [contact, other])
      expect(refused(await phone.call('meetings', 'setGoals', goals))).toBe('notAllowed')
    expect(told(await desk.call('meetings', 'setGoals', goals)).rows).toMatchObject([
      { missing: 'goals' },
      { missing: null, goals: [{ text: '义诊两次', result: null }] },
    ])
  })

  test('of many who write at once loses nothing', async () => {
    const members = await Promise.all(Array.from({ length: 5 }, (_, n) => seat(n + 2, desk)))
    const writes = members.map(({ id }) =>
      desk.call('meetings', 'setGoals', { member: id, year: 2027, goals: ['一件实事'] }),
    )
    for (const written of await Promise.all(writes)) told(written)
    expect((await seenByDesk()).rows.filter(({ goals }) => goals.length === 1)).toHaveLength(5)
  })
})
