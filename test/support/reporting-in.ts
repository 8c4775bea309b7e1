import { areaCode } from '../../contract/ids'
import type { UnitView } from '../../contract/reporting'
import type { Seed } from '../../local/cloud'
import { told, type Phone, type Product } from './product'
import { sdkFor } from './sdk'
import { codes, smallDistrict } from './small-district'

export const community = areaCode.parse(codes.community)
export const nextCommunity = areaCode.parse('379901001002')

/** The small district with a second community of the same street, to the east of the first. */
export const withNextCommunity = (): Seed => {
  const seed = smallDistrict()
  const areas = [...(seed.collections.areas ?? [])] as { _id: string }[]
  const first = areas.find(({ _id }) => _id === codes.community)
  const path = [codes.district, codes.street, nextCommunity]
  const centre = { type: 'Point', coordinates: [117.512, 34.802] }
  const second = { ...first, _id: nextCommunity, name: '柏林社区', path, centre }
  return { ...seed, collections: { ...seed.collections, areas: [...areas, second] } }
}

/** What a contact person tells of the nth unit. */
export const unitNo = (n: number) => ({
  clientKey: `unit-${String(n).padStart(8, '0')}`,
  name: `示例单位 ${String(n)} 党支部`,
  address: '榆园路 1 号',
  members: 30,
  resources: '会议室一间，医生两名',
  contactName: `联系人 ${String(n)}`,
  phone: '13812341234',
  community,
})

export const registerUnit = async (n: number, phone: Phone): Promise<UnitView> =>
  told(await phone.call('reporting', 'register', unitNo(n)))

/** Of no party: it takes no seat, and is asked for no members. */
export const organisationNo = (n: number) => {
  const { members: _, ...facts } = unitNo(n)
  return { ...facts, kind: 'socialOrganisation' as const, name: `示例社会组织 ${String(n)}` }
}

/** So many people whom nobody knows yet. */
export const crowdOf = (product: Product, count: number): Promise<Phone[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => product.phone(`oUnitContact${String(n).padStart(16, '0')}`)))

/** Nobody sits there any more. */
export const vacate = async ({ cloud }: Product, post: string): Promise<void> => {
  await sdkFor(cloud)
    .database()
    .collection('posts')
    .doc(post)
    .update({ data: { holder: null, deputies: [], staff: [] } })
}

/** What somebody finds in his inbox, the newest first. */
export const inboxOf = async (phone: Phone): Promise<string[]> =>
  told(await phone.call('inbox', 'list', {})).notices.map(({ text }) => text)
