import { areaCode, meetingId, partTimeMemberId } from '../../contract/ids'
import type { MeetingView, PartTimeMemberRow } from '../../contract/meetings'
import { china, convene, meetingNo, openScene, resolutionNo, resolvedIn, seatNo, soon } from '../support/meetings'
import { refused, startProduct, told, type Answer, type Phone, type Product } from '../support/product'
import { community, withNextCommunity } from '../support/reporting-in'
import { codes, people } from '../support/small-district'

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
const answer = (phone: Phone, { id }: Pick<MeetingView, 'id'>, said: 'coming' | 'excused', reason = '') =>
  phone.call('meetings', 'answer', { meeting: id, member: linked.id, answer: said, reason })
const resolved = () => resolvedIn(desk, linked, moveTo)

test.each([
  ['the street above', true, people.streetDesk],
  ['the district above', true, people.centre],
  ['the desk of another community', false, people.elsewhere],
  ['a grid worker of the community', false, people.worker],
  ['the contact person of a unit on the roster', false, people.resident],
])('%s runs the body of a community: %s', async (_, may, openid) => {
  const { meeting, made } = await resolved()
  const next = await convene(2, desk, china('2026-12-20T15:00'))
  told(await desk.call('meetings', 'reportDone', { resolution: made.id, version: made.version, evidence: '装好了' }))
  const phone = await product.phone(openid)
  const { id, version } = meeting
  const { body: _body, clientKey: _key, ...facts } = meetingNo(3, china('2026-12-21T15:00'))
  const answers = [
    await phone.call('meetings', 'bodies', { body: community }),
    await phone.call('meetings', 'roster', { body: community, pile: 'current' }),
    await phone.call('meetings', 'list', { body: community, pile: 'coming' }),
    await phone.call('meetings', 'resolutions', { body: community, pile: 'open' }),
    await phone.call('meetings', 'year', { body: community, year: 2026 }),
    await phone.call('meetings', 'addMember', { ...seatNo(9), clientKey: 'another-seat' }),
    await phone.call('meetings', 'convene', { ...meetingNo(9, soon), startsAt: '2026-12-22T07:00:00Z' }),
    await phone.call('meetings', 'change', { ...facts, meeting: next.id, version: next.version, reason: '有事' }),
    await phone.call('meetings', 'callOff', { meeting: next.id, version: next.version + 1, reason: '不开了' }),
    await phone.call('meetings', 'signIn', { meeting: id, version, present: [linked.id], excused: [] }),
    await phone.call('meetings', 'decide', {
      ...{ meeting: id, version: version + 1, item: 0, outcome: 'again' },
      ...{ inFavour: 0, against: 0, abstained: 1 },
    }),
    await phone.call('meetings', 'publishMinutes', { meeting: id, version: version + 2, minutes: '纪要' }),
    await phone.call('meetings', 'addNote', { meeting: id, version: version + 3, text: '更正' }),
    await phone.call('meetings', 'resolve', { ...resolutionNo(9, id, '2026-12-12'), ownerName: '社区' }),
    await phone.call('meetings', 'sendBack', { resolution: made.id, version: made.version + 1, reason: '还缺一处' }),
    await phone.call('meetings', 'publishYear', { body: community, year: 2025 }),
    await phone.call('meetings', 'endMember', { member: linked.id, version: linked.version, reason: '调走' }),
  ]
  expect(answers.map((given) => (given.ok ? 'done' : refused(given)))).toEqual(
    answers.map(() => (may ? 'done' : 'notAllowed')),
  )
})

const nobody = partTimeMemberId.parse('nobody')

test.each<[string, string, () => Promise<Answer<unknown>>]>([
  [
    'a term that ends before it begins',
    'invalidInput',
    () => desk.call('meetings', 'addMember', { ...seatNo(5), to: '2025-12-31' }),
  ],
  ['a risky duty', 'riskyText', () => desk.call('meetings', 'addMember', { ...seatNo(5), duty: '违规样例' })],
  [
    'a meeting in the past',
    'meetingPast',
    () => desk.call('meetings', 'convene', meetingNo(5, china('2026-11-26T09:00'))),
  ],
  [
    'a meeting on a day on which nobody serves',
    'noRoster',
    () => desk.call('meetings', 'convene', meetingNo(5, china('2029-01-05T09:00'))),
  ],
  ['a risky agenda', 'riskyText', () => desk.call('meetings', 'convene', { ...meetingNo(5, soon), title: '违规样例' })],
  [
    'the body of a grid',
    'notFound',
    () => desk.call('meetings', 'roster', { body: areaCode.parse(codes.grid), pile: 'current' }),
  ],
  [
    'signing in before the day',
    'meetingNotYet',
    async () => {
      const { id, version } = await convene(5, desk, soon)
      return desk.call('meetings', 'signIn', { meeting: id, version, present: [linked.id], excused: [] })
    },
  ],
  [
    'a meeting at which nobody was',
    'nobodyPresent',
    async () => {
      const { id, version } = await convene(5, desk, soon)
      moveTo('2026-11-30T15:30')
      return desk.call('meetings', 'signIn', { meeting: id, version, present: [nobody], excused: [linked.id] })
    },
  ],
  [
    'minutes before anybody has signed in',
    'wrongStatus',
    async () => {
      const { id, version } = await convene(5, desk, soon)
      return desk.call('meetings', 'publishMinutes', { meeting: id, version, minutes: '纪要' })
    },
  ],
  [
    'a resolution before the meeting',
    'wrongStatus',
    async () => {
      const { id } = await convene(5, desk, soon)
      return desk.call('meetings', 'resolve', { ...resolutionNo(5, id, '2026-12-12'), ownerName: '社区' })
    },
  ],
  [
    'a step by who looks at an older meeting',
    'stale',
    async () => {
      const { id, version } = await convene(5, desk, soon)
      return desk.call('meetings', 'callOff', { meeting: id, version: version - 1, reason: '不开了' })
    },
  ],
  ['an excuse without a reason', 'invalidInput', async () => answer(contact, await convene(5, desk, soon), 'excused')],
  ['an answer for who is not there', 'notFound', () => answer(contact, { id: meetingId.parse('x') }, 'coming')],
  ['an answer for another', 'notAllowed', async () => answer(other, await convene(5, desk, soon), 'coming')],
  ['what another has to do', 'notAllowed', () => other.call('meetings', 'myTasks', { member: linked.id })],
])('%s is refused as %s', async (_, code, call) => {
  expect(refused(await call())).toBe(code)
})
