import { tellQuietly } from '../notices/waiting-notices'
import { commitmentsBy } from '../repositories/commitments'
import type { MemberDocument } from '../repositories/documents/member'
import type { UnitDocument } from '../repositories/documents/unit'

const title = '年度承诺'

const hasPromised = async (id: string, year: number): Promise<boolean> => (await commitmentsBy(id, year)).length > 0

/** That a unit has promised nothing for this year: its contact person hears of it once. */
export const tellUnitToPromise = async (
  { _id, name, contact }: UnitDocument,
  year: number,
  now: Date,
): Promise<void> => {
  if (await hasPromised(_id, year)) return
  const text = `${name} 还没有公布 ${String(year)} 年的承诺，请填写今年为社区办哪些事，居民看得到`
  const page = `/member/pages/commitments/index?unit=${encodeURIComponent(_id)}`
  await tellQuietly(contact.person, { page, key: [_id, 'promise', String(year)] }, { title, text }, now)
}

/** The same for a member of his own. */
export const tellMemberToPromise = async (
  { _id, person }: Pick<MemberDocument, '_id' | 'person'>,
  year: number,
  now: Date,
): Promise<void> => {
  if (await hasPromised(_id, year)) return
  const text = `您还没有公布 ${String(year)} 年的承诺，请填写今年为社区办哪些事，居民看得到`
  const about = { page: '/member/pages/commitments/index', key: [_id, 'promise', String(year)] }
  await tellQuietly(person, about, { title, text }, now)
}
