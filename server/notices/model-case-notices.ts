import type { ModelCaseDocument } from '../repositories/documents/model-case'
import { memberById } from '../repositories/members'
import { unitById } from '../repositories/units'
import { atNearestDesk } from './recipients'
import { nudgeFor, tellOnce, type Way, type Words } from './tell'

/** WeChat has approved no message for it: the inbox has it. */
const forContributor: Way = { page: '/member/pages/model-case/index', template: 'requestProgress', push: 'noQuota' }
const forDesk: Way = { page: '/member/pages/model-case/index', template: 'taskArrived', push: 'pending' }

const tell = async (
  { _id, title, community }: ModelCaseDocument,
  key: string,
  people: readonly string[],
  { page, ...told }: Words & Way,
  at: Date,
): Promise<void> => {
  const subject = { title, place: community.name }
  const shown = { ...told, page: `${page}?id=${encodeURIComponent(_id)}`, at, subject }
  await tellOnce(people.map((person) => nudgeFor([_id, key], person, shown)))
}

const personOf = async ({ by }: ModelCaseDocument): Promise<string> =>
  by.kind === 'unit' ? ((await unitById(by.id))?.contact.person ?? '') : ((await memberById(by.id))?.person ?? '')

/** Who has submitted it hears what becomes of it; nobody once he has cancelled his account. @param key the same is told once */
export const tellContributor = async (
  modelCase: ModelCaseDocument,
  key: string,
  words: Words,
  at: Date,
): Promise<void> => {
  const { by, community } = modelCase
  if (by.kind === 'community') {
    await tell(modelCase, key, await atNearestDesk(community.path, at), { ...words, ...forDesk }, at)
    return
  }
  const person = await personOf(modelCase)
  if (person !== '') await tell(modelCase, key, [person], { ...words, ...forContributor }, at)
}

/** The community's desk is to look at what somebody has submitted. */
export const tellToRecommend = async (modelCase: ModelCaseDocument, at: Date): Promise<void> => {
  const words = { title: '典型案例', text: `有案例“${modelCase.title}”等您推荐` }
  await tell(modelCase, 'submitted', await atNearestDesk(modelCase.community.path, at), { ...words, ...forDesk }, at)
}
