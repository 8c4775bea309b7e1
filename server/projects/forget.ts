import { isRefused, type Refused } from '../../domain/refused'
import { tellDeskOfProject } from '../notices/project-notices'
import { memberIdOf } from '../privacy/member-id'
import { forgetAsker } from '../repositories/demands'
import type { ProjectDocument } from '../repositories/documents/project'
import { changeProject, forgetProviderIn, projectsOf } from '../repositories/projects'
import { forgetResourcesOf } from '../repositories/resources'

const note = '提供方不再参加'

/** What waits for him is for others: its demand is open again, and the desk hears of it. */
const endFor = async (project: ProjectDocument, now: Date): Promise<Refused | null> => {
  if (!project.isLive) return null
  const step = {
    seen: project.version,
    step: 'callOff',
    words: note,
    photos: [],
    person: '',
    sides: ['provider'],
  } as const
  const after = await changeProject(project._id, step, now)
  if (isRefused(after)) return after
  const words = { title: '项目取消', text: `共建项目“${after.title}”取消了：${note}` }
  await tellDeskOfProject(after, `callOff-${String(after.version)}`, words, now)
  return null
}

/** Nothing of somebody is left in demands, resources and projects. May be repeated. */
export const forgetInProjects = async (person: string, now: Date): Promise<Refused | null> => {
  const member = memberIdOf(person)
  await forgetAsker(person)
  for (
    let { rows } = await projectsOf(member, undefined);
    rows.length > 0;
    { rows } = await projectsOf(member, undefined)
  )
    for (const project of rows) {
      const no = await endFor(project, now)
      if (no !== null) return no
      await forgetProviderIn(project)
    }
  await forgetResourcesOf(member)
  return null
}
