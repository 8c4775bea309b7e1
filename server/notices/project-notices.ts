import type { DemandDocument, ProjectDocument } from '../repositories/documents/project'
import { atNearestDesk } from './recipients'
import { nudgeFor, tellOnce, type Way, type Words } from './tell'

type About = Pick<DemandDocument | ProjectDocument, '_id' | 'title' | 'community'>

/** WeChat has approved no message for those who ask and those who give: the inbox has it. */
const silent = { template: 'requestProgress', push: 'noQuota' } as const
const forAsker: Way = { page: '/member/pages/ask-demand/index', ...silent }
const forDesk = { template: 'taskArrived', push: 'pending' } as const
const listsPage = '/community/pages/three-lists/index'
const projectPage = (id: string): string => `/member/pages/project/index?id=${encodeURIComponent(id)}`

const tell = async (
  { _id, title, community }: About,
  key: string,
  people: readonly string[],
  told: Words & Way,
  at: Date,
): Promise<void> => {
  const subject = { title, place: community.name }
  const known = people.filter((person) => person !== '')
  await tellOnce(known.map((person) => nudgeFor([_id, key], person, { ...told, at, subject })))
}

/** What the resident who asked for something hears of it. @param key the same happening is told once */
export const tellAsker = (demand: DemandDocument, key: string, words: Words, at: Date): Promise<void> =>
  tell(demand, key, [demand.asker ?? ''], { ...words, ...forAsker }, at)

/** What whoever sits nearest over its community hears of a demand. */
export const tellDeskOfDemand = async (demand: DemandDocument, key: string, words: Words, at: Date): Promise<void> =>
  tell(demand, key, await atNearestDesk(demand.community.path, at), { ...words, ...forDesk, page: listsPage }, at)

export const tellDeskOfProject = async (project: ProjectDocument, key: string, words: Words, at: Date): Promise<void> =>
  tell(
    project,
    key,
    await atNearestDesk(project.community.path, at),
    { ...words, ...forDesk, page: projectPage(project._id) },
    at,
  )

/** What who gives something hears of the project. */
export const tellProvider = (
  project: ProjectDocument,
  person: string,
  key: string,
  words: Words,
  at: Date,
): Promise<void> => tell(project, key, [person], { ...words, ...silent, page: projectPage(project._id) }, at)
