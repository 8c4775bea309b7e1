import { areaCode } from '../../contract/ids'
import type { MeetingView, PartTimeMemberRow } from '../../contract/meetings'
import type { UnitView } from '../../contract/reporting'
import { about, china, convene, hold, meetingNo, openScene, seat, seatNo, soon } from '../support/meetings'
import { confirmedUnit } from '../support/appraisal'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { community, unitNo, vacate, withNextCommunity } from '../support/reporting-in'
import { codes, people, posts } from '../support/small-district'

let product: Product
let desk: Phone
let contact: Phone
let other: Phone
let unit: UnitView
let linked: PartTimeMemberRow

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  ;({ desk, contact, other, unit, linked } = await openScene(product))
})
afterAll(() => product.stop())

const moveTo = (time: string): void => product.cloud.clock.moveTo(china(time))
const show = (phone: Phone, { id }: Pick<MeetingView, 'id'>) => phone.call('meetings', 'show', { meeting: id })
const answer = (phone: Phone, { id }: Pick<MeetingView, 'id'>, said: 'coming' | 'excused', reason = '') =>
  phone.call('meetings', 'answer', { meeting: id, member: linked.id, answer: said, reason })

describe('a roster', () => {
  test('shows who serves, whose term ends within 60 days or has ended, and keeps who was taken off with the reason', async () => {
    const add = (n: number, from: string, to: string) => desk.call('meetings', 'addMember', { ...seatNo(n), from, to })
    told(await add(2, '2024-01-01', '2027-01-20'))
    const expired = told(await add(3, '2023-01-01', '2026-11-25'))
    const listed = async (pile: 'current' | 'ending' | 'past') =>
      told(await desk.call('meetings', 'roster', { body: community, pile })).members
    const states = async (pile: 'current' | 'ending' | 'past') =>
      (await listed(pile)).map(({ name, state, isLinked }) => [name, state, isLinked])
    expect(await states('current')).toEqual([
      ['兼职委员 3', 'expired', false],
      ['兼职委员 2', 'ending', false],
      ['兼职委员 1', 'serving', true],
    ])
    expect((await states('ending')).map(([name]) => name)).toEqual(['兼职委员 3', '兼职委员 2'])
    const end = () =>
      desk.call('meetings', 'endMember', { member: expired.id, version: expired.version, reason: '任期已满' })
    told(await end())
    told(await end())
    expect(await listed('past')).toMatchObject([{ name: '兼职委员 3', state: 'ended', endedReason: '任期已满' }])
    expect(await states('current')).toHaveLength(2)
  })

  test('gives a longer term with its reason, which stays on the list and is told once to who speaks for him', async () => {
    const { id: member, version, to } = linked
    const extend = (until: string, by = desk, seen = version) =>
      by.call('meetings', 'extendMember', { member, version: seen, to: until, reason: '续任一届' })
    expect(refused(await extend(to))).toBe('untilInvalid')
    expect(refused(await extend('2031-12-31', contact))).toBe('notAllowed')
    for (const _ of ['sent', 'sent again']) expect(told(await extend('2031-12-31')).to).toBe('2031-12-31')
    expect(refused(await extend('2032-12-31'))).toBe('stale')
    expect(await about(contact, '延长')).toEqual([
      '青檀社区大党委 已将 示例单位 1 党支部 兼职委员 1 的兼职委员任期延长到 2031-12-31',
    ])
    const [row] = told(await desk.call('meetings', 'roster', { body: community, pile: 'current' })).members
    expect(row?.extensions).toMatchObject([{ from: to, to: '2031-12-31', by: '青檀社区工作台', reason: '续任一届' }])
    told(await desk.call('meetings', 'endMember', { member, version: row!.version, reason: '工作调动' }))
    expect(refused(await extend('2033-12-31', desk, row!.version + 1))).toBe('wrongStatus')
  })

  test('takes the same key once, and of a registered unit its own name', async () => {
    expect((await seat(1, desk, unit.id)).id).toBe(linked.id)
    expect(linked).toMatchObject({ unitName: '示例单位 1 党支部', isLinked: true })
    expect(told(await contact.call('meetings', 'mine', {})).seats).toMatchObject([
      { member: { id: linked.id }, body: { name: '青檀社区大党委', kind: 'communityCommittee' } },
    ])
    expect(told(await other.call('meetings', 'mine', {})).seats).toEqual([])
  })

  test('finds units that have reported in within its area, page by page and by name, for its desk and those above', async () => {
    told(await other.call('reporting', 'register', unitNo(2)))
    const find = async (phone: Phone, area: string, text = '') =>
      phone.call('reporting', 'within', { area: areaCode.parse(area), text })
    const here = [{ id: unit.id, name: unit.name, communityName: '青檀社区' }]
    const street = await product.phone(people.streetDesk)
    expect(told(await find(desk, codes.community))).toEqual({ units: here, next: null })
    expect(told(await find(street, codes.street, '单位 1 党'))).toEqual({ units: here, next: null })
    expect(told(await find(street, codes.street, '另一家')).units).toEqual([])
    expect(refused(await find(desk, codes.street))).toBe('notAllowed')
  })

  test('links no unit to which its community has not said yes, and none any more that has left', async () => {
    const asking = told(await other.call('reporting', 'register', unitNo(2)))
    expect(refused(await desk.call('meetings', 'addMember', { ...seatNo(2), unit: asking.id }))).toBe('notReportedIn')
    const meeting = await convene(1, desk, soon)
    const [mine] = told(await contact.call('reporting', 'mine', {})).units
    told(await contact.call('reporting', 'leave', { unit: unit.id, version: mine?.version ?? 0, reason: '搬走了' }))
    expect(told(await contact.call('meetings', 'mine', {})).seats).toEqual([])
    for (const refusal of [await show(contact, meeting), await answer(contact, meeting, 'coming')])
      expect(refused(refusal)).toBe('notAllowed')
  })
})

describe('a meeting', () => {
  test('is told to who is linked, once, and his answer is seen by the desk, his reason by it alone', async () => {
    await seat(2, desk)
    const meeting = await convene(1, desk, soon)
    expect((await convene(1, desk, soon)).id).toBe(meeting.id)
    expect(await about(contact, '联席会议')).toEqual([
      '青檀社区大党委 请您参加“第 1 次联席会议”，11月30日 15:00 在 社区会议室，请答复是否参加',
    ])
    expect(told(await answer(contact, meeting, 'excused', '出差'))).toMatchObject({ excused: 1, coming: 0 })
    expect(await about(desk, '请假')).toEqual(['示例单位 1 党支部 兼职委员 1 请假“第 1 次联席会议”：出差'])
    expect(told(await answer(contact, meeting, 'coming'))).toMatchObject({ excused: 0, coming: 1, isDesk: false })
    expect(told(await show(desk, meeting))).toMatchObject({
      invited: 2,
      coming: 1,
      participants: [
        { name: '兼职委员 1', answer: 'coming' },
        { name: '兼职委员 2', answer: null },
      ],
    })
    expect(told(await desk.call('meetings', 'list', { body: community, pile: 'coming' })).meetings).toHaveLength(1)
    expect(
      told(await contact.call('meetings', 'myMeetings', { member: linked.id })).meetings.map(({ id }) => id),
    ).toEqual([meeting.id])
  })

  test('is answered to the desk above while nobody sits at that of its area', async () => {
    const meeting = await convene(1, desk, soon)
    await vacate(product, posts.desk)
    told(await answer(contact, meeting, 'excused', '出差'))
    expect(await about(await product.phone(people.streetDesk), '请假')).toHaveLength(1)
  })

  test('that is moved asks everybody anew, and one that is called off says why', async () => {
    const { id, version } = await convene(1, desk, soon)
    told(await answer(contact, { id }, 'coming'))
    const { clientKey: _key, body: _body, ...facts } = meetingNo(1, china('2026-12-02T15:00'))
    const change = () => desk.call('meetings', 'change', { ...facts, meeting: id, version, reason: '会议室占用' })
    expect(told(await change())).toMatchObject({ coming: 0, version: version + 1 })
    expect(told(await change()).version).toBe(version + 1)
    expect(await about(contact, '有变动')).toHaveLength(1)
    const off = () => desk.call('meetings', 'callOff', { meeting: id, version: version + 1, reason: '并入下次会议' })
    told(await off())
    expect(told(await off()).state).toBe('calledOff')
    expect(await about(contact, '取消')).toEqual(['“第 1 次联席会议”（12月2日 15:00 在 社区会议室）取消：并入下次会议'])
    expect(refused(await answer(contact, { id }, 'coming'))).toBe('wrongStatus')
    expect(told(await desk.call('meetings', 'list', { body: community, pile: 'past' })).meetings).toHaveLength(1)
  })

  test('that is moved asks who has joined since, who can answer and be signed in, and no more who was taken off', async () => {
    const { id, version } = await convene(1, desk, soon)
    const unitOfOther = await confirmedUnit(2, other, desk)
    const joined = await seat(2, desk, unitOfOther.id)
    const said = { meeting: id, member: joined.id, answer: 'coming', reason: '' } as const
    expect(refused(await other.call('meetings', 'answer', said))).toBe('notFound')
    const end = { member: linked.id, version: linked.version, reason: '调走' }
    told(await desk.call('meetings', 'endMember', end))
    const { clientKey: _key, body: _body, ...facts } = meetingNo(1, china('2026-12-02T15:00'))
    const changed = { ...facts, meeting: id, version, reason: '会议室占用' }
    const moved = told(await desk.call('meetings', 'change', changed))
    expect(moved.participants.map(({ member }) => member)).toEqual([joined.id])
    expect([await about(contact, '有变动'), await about(other, '有变动')]).toMatchObject([{ length: 0 }, { length: 1 }])
    expect(told(await other.call('meetings', 'answer', said)).coming).toBe(1)
    moveTo('2026-12-02T15:30')
    expect((await hold(moved, desk, joined)).present).toBe(1)
  })

  test('is held, votes within those present, and publishes minutes that only notes put right', async () => {
    const second = await seat(2, desk)
    const convened = await convene(1, desk, soon)
    moveTo('2026-11-30T15:30')
    const { id, version } = await hold(convened, desk, linked, second)
    const votes = (inFavour: number, at: number) =>
      desk.call('meetings', 'decide', {
        ...{ meeting: id, version: at, item: 0, outcome: 'passed' },
        ...{ inFavour, against: 1, abstained: 0 },
      })
    expect(refused(await votes(2, version))).toBe('votesExceed')
    const decided = told(await votes(1, version))
    expect(decided.agenda).toMatchObject([{ outcome: 'passed', inFavour: 1, against: 1 }, { outcome: null }])
    const fewer = { meeting: id, version: decided.version, present: [linked.id], excused: [] }
    expect(refused(await desk.call('meetings', 'signIn', fewer))).toBe('votesExceed')
    const publish = () =>
      desk.call('meetings', 'publishMinutes', { meeting: id, version: decided.version, minutes: '同意装充电桩' })
    expect(told(await show(contact, { id })).minutes).toBe('')
    const published = told(await publish())
    expect(told(await publish()).version).toBe(published.version)
    expect(told(await show(contact, { id })).minutes).toBe('同意装充电桩')
    expect(await about(contact, '纪要已发布')).toHaveLength(1)
    const again = { meeting: id, version: published.version, minutes: '改一改' }
    expect(refused(await desk.call('meetings', 'publishMinutes', again))).toBe('wrongStatus')
    const note = () =>
      desk.call('meetings', 'addNote', { meeting: id, version: published.version, text: '第二项应为再议' })
    told(await note())
    expect(told(await note()).notes).toMatchObject([{ text: '第二项应为再议' }])
    expect(told(await show(contact, { id })).minutes).toBe('同意装充电桩')
  })

  test('that twenty answer at once takes them all, and the desk may still call it off', async () => {
    const meeting = await convene(1, desk, soon)
    const answers = Array.from({ length: 20 }, (_, n) =>
      answer(contact, meeting, n % 2 === 0 ? 'coming' : 'excused', n % 2 === 0 ? '' : '出差'),
    )
    for (const given of await Promise.all(answers)) told(given)
    const off = { meeting: meeting.id, version: meeting.version, reason: '不开了' }
    expect(told(await desk.call('meetings', 'callOff', off)).state).toBe('calledOff')
  })
})

describe('a quarter', () => {
  const bodies = async (phone: Phone, body?: string) =>
    told(await phone.call('meetings', 'bodies', body === undefined ? {} : { body: areaCode.parse(body) }))

  test('is to be met in, is convened, held, and missed when it has ended without a meeting', async () => {
    expect(await bodies(desk)).toMatchObject({ quarter: { quarter: '2026-Q4', state: 'toConvene' }, missed: [] })
    const meeting = await convene(1, desk, soon)
    expect((await bodies(desk)).quarter.state).toBe('convened')
    moveTo('2027-02-01T10:00')
    expect(await bodies(desk)).toMatchObject({
      quarter: { quarter: '2027-Q1', state: 'toConvene' },
      missed: [{ quarter: '2026-Q4', state: 'overdue' }],
    })
    await hold(meeting, desk, linked)
    expect((await bodies(desk)).missed).toEqual([])
  })

  test('is seen from above for every body right below', async () => {
    await convene(1, desk, soon)
    const [street, centre] = await Promise.all([product.phone(people.streetDesk), product.phone(people.centre)])
    const seen = await bodies(street)
    expect(seen.body).toMatchObject({ name: '榆园街道大工委', kind: 'streetCommittee' })
    expect(seen.below.map(({ body, quarter }) => [body.name, quarter.state])).toEqual([
      ['青檀社区大党委', 'convened'],
      ['柏林社区大党委', 'toConvene'],
    ])
    expect(await bodies(centre)).toMatchObject({
      body: { name: '示例区城市基层党建联席会议' },
      below: [{ body: { name: '榆园街道大工委' } }],
    })
    expect((await bodies(centre, codes.street)).below).toHaveLength(2)
  })
})
