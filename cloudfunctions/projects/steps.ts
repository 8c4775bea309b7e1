import type { ProjectView } from '../../contract/projects'
import type { ProjectStep } from '../../contract/vocabulary/project-step'
import type { Side } from '../../domain/projects/life'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellAsker, tellDeskOfProject, tellPartiesOf } from '../../server/notices/project-notices'
import type { Words } from '../../server/notices/tell'
import { isPartner, peopleOfPartners } from '../../server/projects/partners'
import { personOf, sidesOf } from '../../server/projects/provider'
import { decideShown } from '../../server/photos/decide-shown'
import { isOwnPhoto } from '../../server/privacy/upload-folder'
import { demandById } from '../../server/repositories/demands'
import type { ProjectDocument } from '../../server/repositories/documents/project'
import { changeProject, projectById } from '../../server/repositories/projects'
import type { Call } from '../../server/serve/serve'
import { projectView } from '../../server/views/project-view'
import type { Input } from './input'

interface Seen {
  readonly project: ProjectDocument
  readonly sides: readonly Side[]
}

/** A project, for who speaks for one of its sides; one who takes part speaks for none. */
const seen = async (id: string, call: Call): Promise<Seen | Refused> => {
  const project = await projectById(id)
  if (project === null) return refuse('notFound')
  const sides = await sidesOf(project, call)
  return sides.length > 0 || (await isPartner(project, call)) ? { project, sides } : refuse('notAllowed')
}

export const show = async ({ project: id }: Input<'show'>, call: Call): Promise<ProjectView | Refused> => {
  const found = await seen(id, call)
  return isRefused(found) ? found : projectView(found.project, found.sides, call.now)
}

/** By a desk. */
export const decidePhoto = async (
  { project: id, ...said }: Input<'decidePhoto'>,
  call: Call,
): Promise<ProjectView | Refused> => {
  const refused = await decideShown('projects', id, said, call)
  return refused ?? show({ project: id }, call)
}

const wordsFor = ({ title, note }: ProjectDocument): Readonly<Record<ProjectStep, Words>> => ({
  agree: { title: '项目同意', text: `共建项目“${title}”已同意，可以开始了` },
  finish: { title: '项目待验收', text: `共建项目“${title}”已做完，请看看完成情况` },
  sendBack: { title: '请补充', text: `共建项目“${title}”还要补充：${note}` },
  accept: { title: '项目完成', text: `共建项目“${title}”已验收，谢谢` },
  callOff: { title: '项目取消', text: `共建项目“${title}”取消了：${note}` },
})

const forAsker: Partial<Readonly<Record<ProjectStep, (title: string) => Words>>> = {
  agree: (title) => ({ title: '需求有着落', text: `您提的需求“${title}”已有人来做` }),
  accept: (title) => ({ title: '需求已解决', text: `您提的需求“${title}”已经做好` }),
}

const tellResident = async ({ demand: id, title, version }: ProjectDocument, step: ProjectStep, at: Date) => {
  const words = forAsker[step]?.(title)
  const demand = words === undefined ? null : await demandById(id)
  if (words !== undefined && demand !== null) await tellAsker(demand, `${step}-${String(version)}`, words, at)
}

/** What is between its two sides alone. */
const betweenSides: readonly ProjectStep[] = ['finish', 'sendBack']

/** Who gives something, unless he has taken the step, and who takes part. */
const partiesTold = async (project: ProjectDocument, step: ProjectStep, sides: readonly Side[]): Promise<string[]> => {
  const provider = sides.includes('provider') ? [] : [await personOf(project.provider)]
  return betweenSides.includes(step) ? provider : [...new Set([...provider, ...(await peopleOfPartners(project))])]
}

/** Whoever has not taken the step hears of it, and who asked for it what concerns him. */
const tellOthers = async (
  project: ProjectDocument,
  step: ProjectStep,
  sides: readonly Side[],
  { actor, now: at }: Call,
) => {
  const [key, words] = [`${step}-${String(project.version)}`, wordsFor(project)[step]]
  if (!sides.includes('desk')) await tellDeskOfProject(project, key, words, at)
  const parties = (await partiesTold(project, step, sides)).filter((person) => person !== actor.person)
  await tellPartiesOf(project, parties, key, words, at)
  await tellResident(project, step, at)
}

export const step = async (
  { project: id, version, step: taken, words, photos }: Input<'step'>,
  call: Call,
): Promise<ProjectView | Refused> => {
  const { person } = call.actor
  const found = await seen(id, call)
  if (isRefused(found)) return found
  if (found.sides.length === 0) return refuse('notAllowed')
  if (taken !== 'finish' && photos.length > 0) return refuse('invalidInput')
  if (!photos.every((file) => isOwnPhoto(file, person))) return refuse('invalidInput')
  if (await isRisky({ words }, person)) return refuse('riskyText')
  const { sides } = found
  const project = await changeProject(id, { seen: version, step: taken, words, photos, person, sides }, call.now)
  if (isRefused(project)) return project
  await tellOthers(project, taken, sides, call)
  return projectView(project, sides, call.now)
}
