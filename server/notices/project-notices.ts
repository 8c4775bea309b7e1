import type { DemandDocument, ProjectDocument } from '../repositories/documents/project'
import type { UnitDocument } from '../repositories/documents/unit'
import { openProjectsWith } from '../repositories/projects'
import type { Nudge } from './push'
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

/** What who gives something, or takes part, hears of the project. */
export const tellPartiesOf = (
  project: ProjectDocument,
  people: readonly string[],
  key: string,
  words: Words,
  at: Date,
): Promise<void> => tell(project, key, people, { ...words, ...silent, page: projectPage(project._id) }, at)

const mostTitles = 3

const leftOpen = (name: string, place: string, titles: readonly string[]): string => {
  const some = titles.slice(0, mostTitles).map((title) => `“${title}”`)
  const more = titles.length > mostTitles ? '等' : ''
  const count = `${String(titles.length)} 个共建项目`
  return `${name} 离开了 ${place}，它提供或参与的 ${count}还没有完成：${some.join('、')}${more}。请看看是继续还是取消`
}

/** A unit leaves its community: whoever sits nearest over its open projects, there and elsewhere, hears of them. @param place which it leaves */
export const ofProjectsLeft = async (
  { _id, name, version, contact }: UnitDocument,
  place: string,
  at: Date,
): Promise<Nudge[]> => {
  const open = await openProjectsWith(_id)
  const communities = new Map(open.map(({ community }) => [community.code, community]))
  const nudges = [...communities].map(async ([code, community]) => {
    const titles = open.filter((project) => project.community.code === code).map(({ title }) => title)
    const words = { title: '项目要看看', text: leftOpen(name, place, titles) }
    const told = { ...words, ...forDesk, page: `${listsPage}?list=projects`, at, subject: { title: name, place } }
    const people = await atNearestDesk(community.path, at, [contact.person])
    return people.map((person) => nudgeFor([_id, `projects-${String(version)}`, code], person, told))
  })
  return (await Promise.all(nudges)).flat()
}
