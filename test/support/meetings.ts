import type { MeetingView, PartTimeMemberRow } from '../../contract/meetings'
import type { UnitView } from '../../contract/reporting'
import { told, type Phone, type Product } from './product'
import { unitOf } from './report-in'
import { community, inboxOf, withNextCommunity } from './reporting-in'
import { people } from './small-district'

export const china = (time: string): Date => new Date(`${time}:00+08:00`)

/** When most meetings of tests begin: four days after the scene opens. */
export const soon = china('2026-11-30T15:00')

/** What somebody finds in his inbox that has a word in it, the newest first. */
export const about = async (phone: Phone, word: string): Promise<string[]> =>
  (await inboxOf(phone)).filter((text) => text.includes(word))

/** What a desk writes down of the nth part-time member. */
export const seatNo = (n: number) => ({
  clientKey: `part-time-member-${String(n).padStart(4, '0')}`,
  body: community,
  name: `兼职委员 ${String(n)}`,
  unitName: `示例单位 ${String(n)} 党支部`,
  duty: '联系共建活动',
  from: '2026-01-01',
  to: '2028-12-31',
})

/** Puts somebody on the roster of the first community; with a unit its contact person speaks for him. */
export const seat = async (n: number, desk: Phone, unit?: UnitView['id']): Promise<PartTimeMemberRow> =>
  told(await desk.call('meetings', 'addMember', { ...seatNo(n), ...(unit !== undefined && { unit }) }))

/** What a desk says of the nth meeting. */
export const meetingNo = (n: number, startsAt: Date) => ({
  clientKey: `meeting-${String(n).padStart(8, '0')}`,
  body: community,
  title: `第 ${String(n)} 次联席会议`,
  place: '社区会议室',
  startsAt: startsAt.toISOString(),
  agenda: [
    { topic: '楼道充电桩', by: '社区党委' },
    { topic: '暑期托管班', by: '示例单位 1 党支部' },
  ],
})

export const convene = async (n: number, desk: Phone, startsAt: Date): Promise<MeetingView> =>
  told(await desk.call('meetings', 'convene', meetingNo(n, startsAt)))

/** Everybody who is named was there, the others were absent. */
export const hold = async (
  { id, version }: Pick<MeetingView, 'id' | 'version'>,
  desk: Phone,
  ...there: readonly Pick<PartTimeMemberRow, 'id'>[]
): Promise<MeetingView> =>
  told(
    await desk.call('meetings', 'signIn', {
      meeting: id,
      version,
      present: there.map((member) => member.id),
      excused: [],
    }),
  )

/** What the nth resolution of a meeting says. */
export const resolutionNo = (n: number, meeting: MeetingView['id'], due: string) => ({
  clientKey: `resolution-${String(n).padStart(8, '0')}`,
  meeting,
  text: `装好充电桩 ${String(n)} 处`,
  due,
})

/** A day in November: a community with a unit, and on its roster a part-time member for whom the unit's contact person speaks. */
export const openScene = async (product: Product) => {
  await product.cloud.reset(withNextCommunity())
  product.cloud.clock.moveTo(china('2026-11-26T10:00'))
  const [desk, contact, other] = await Promise.all([
    product.phone(people.desk),
    product.phone(people.resident),
    product.phone(people.other),
  ])
  const unit = await unitOf(contact, desk)
  return { desk, contact, other, unit, linked: await seat(1, desk, unit.id) }
}

/** A meeting that is going on, with a resolution for a part-time member. */
export const resolvedIn = async (desk: Phone, owner: PartTimeMemberRow, moveTo: (time: string) => void) => {
  const convened = await convene(1, desk, soon)
  moveTo('2026-11-30T15:30')
  const meeting = await hold(convened, desk, owner)
  const resolution = { ...resolutionNo(1, meeting.id, '2026-12-10'), member: owner.id }
  const seen = told(await desk.call('meetings', 'resolve', resolution))
  return { meeting, resolution, made: seen.resolutions[0]! }
}
