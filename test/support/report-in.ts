import type { AreaCode } from '../../contract/ids'
import type { MemberRow, MemberView } from '../../contract/members'
import type { UnitView } from '../../contract/reporting'
import { community, unitNo } from './reporting-in'
import { told, type Phone } from './product'

export const ownPhone = '13900005678'

/** What the nth member tells of himself. */
export const memberNo = (n: number) => ({
  name: `党员 ${String(n).padStart(4, '0')}`,
  phone: ownPhone,
  unitName: '',
  skills: ['medicine' as const],
  freeTimes: ['saturdays' as const],
  community,
})
type Told = Parameters<typeof reportIn>[2]

/** Reports in to the first community, unless something else is told. */
export const reportIn = async (
  n: number,
  phone: Phone,
  other: Partial<ReturnType<typeof memberNo>> & { readonly unit?: UnitView['id']; readonly grid?: AreaCode } = {},
): Promise<MemberView> => told(await phone.call('members', 'reportIn', { ...memberNo(n), ...other }))

/** Reports in, and the community says yes. */
export const settle = async (n: number, phone: Phone, desk: Phone, other: Told = {}): Promise<MemberRow> => {
  const { id: member, version } = await reportIn(n, phone, other)
  return told(await desk.call('members', 'confirmResidence', { member, version }))
}

export const mine = async (phone: Phone): Promise<MemberView> => {
  const { member } = told(await phone.call('members', 'mine', {}))
  if (member === null) throw new Error('has not reported in')
  return member
}

/** A unit of which somebody is the contact person, and to which its community has said yes. */
export const unitOf = async (contact: Phone, desk: Phone): Promise<UnitView> => {
  const unit = told(await contact.call('reporting', 'register', unitNo(1)))
  await desk.call('reporting', 'confirm', { unit: unit.id, version: unit.version })
  return unit
}

/** The text of the code that the station of the first community shows now, and its digits. */
export const station = async (desk: Phone): Promise<{ text: string; digits: string }> =>
  told(await desk.call('members', 'stationCode', {}))

export const byCode = (code: string, scannedAt?: Date) => ({
  presence: { way: 'code' as const, code, ...(scannedAt && { scannedAt: scannedAt.toISOString() }) },
})
