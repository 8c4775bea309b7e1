import type { DemandState } from '../../contract/vocabulary/demand-state'
import type { ProjectState } from '../../contract/vocabulary/project-state'
import type { ProjectStep } from '../../contract/vocabulary/project-step'
import type { ResourceState } from '../../contract/vocabulary/resource-state'
import { refuse, type Refused } from '../refused'

/** Whoever needs something has the desk to speak for him; whoever gives something speaks for himself. */
export type Side = 'desk' | 'provider'

type Kept = Exclude<ProjectState, 'running'>

export interface Project {
  readonly state: Kept
  readonly proposedBy: Side
  /** Days, 2026-11-26. */
  readonly from: string
  readonly to: string
}

/** How a project, its demand and its resource stand: all three are written at once, so that they never say different things. */
export interface States {
  readonly project: Kept
  readonly demand: DemandState
  /** What its resource is, if it has one. */
  readonly resource: Exclude<ResourceState, 'withdrawn'>
}

interface Rule {
  readonly from: readonly Kept[]
  readonly to: States
}

const live = { demand: 'matched', resource: 'engaged' } as const

const rules: Readonly<Record<ProjectStep, Rule>> = {
  agree: { from: ['proposed'], to: { project: 'agreed', ...live } },
  finish: { from: ['agreed'], to: { project: 'done', ...live } },
  sendBack: { from: ['done'], to: { project: 'agreed', ...live } },
  accept: { from: ['done'], to: { project: 'accepted', demand: 'done', resource: 'open' } },
  callOff: { from: ['proposed', 'agreed', 'done'], to: { project: 'calledOff', demand: 'open', resource: 'open' } },
}

/** Whoever did not propose it is asked; who gives something says when it is done, and the desk whether it is. */
const takenBy: Readonly<Record<ProjectStep, (project: Project) => readonly Side[]>> = {
  agree: ({ proposedBy }) => [proposedBy === 'desk' ? 'provider' : 'desk'],
  finish: () => ['provider'],
  sendBack: () => ['desk'],
  accept: () => ['desk'],
  callOff: () => ['desk', 'provider'],
}

/** What somebody can do now. @param sides which he speaks for; a desk speaks for who has no account, too */
export const stepsOf = (project: Project, sides: readonly Side[]): ProjectStep[] =>
  (Object.keys(rules) as ProjectStep[]).filter(
    (step) => rules[step].from.includes(project.state) && takenBy[step](project).some((side) => sides.includes(side)),
  )

/** How all three stand after a step. */
export const stepped = (project: Project, step: ProjectStep, sides: readonly Side[]): States | Refused => {
  if (!takenBy[step](project).some((side) => sides.includes(side))) return refuse('notAllowed')
  return rules[step].from.includes(project.state) ? rules[step].to : refuse('wrongStatus')
}

/** The state that a step leads to. */
export const stateAfter = (step: ProjectStep): Kept => rules[step].to.project

interface Thing<State> {
  readonly state: State
}

/** How all three stand when a project begins; refused when somebody was faster. @param today 2026-11-26 */
export const begun = (
  demand: Thing<DemandState>,
  resource: (Thing<ResourceState> & { readonly until: string }) | null,
  today: string,
): States | Refused => {
  if (demand.state !== 'open') return refuse('demandTaken')
  if (resource !== null && (resource.state !== 'open' || resource.until < today)) return refuse('resourceTaken')
  return { project: 'proposed', ...live }
}

export const isOver = (state: Kept): boolean => state === 'accepted' || state === 'calledOff'

/** Past its last day, and nobody has said that it is done. */
export const isLate = ({ state, to }: Project, today: string): boolean =>
  (state === 'proposed' || state === 'agreed') && to < today

/** As it is shown: an agreed one runs from its first day on. */
export const shownState = ({ state, from }: Project, today: string): ProjectState =>
  state === 'agreed' && from <= today ? 'running' : state
