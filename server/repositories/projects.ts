import { isDeepStrictEqual } from 'node:util'
import { begun, isOver, stateAfter, stepped, type Side, type States } from '../../domain/projects/life'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import type { ProjectStep } from '../../contract/vocabulary/project-step'
import {
  countDocuments,
  findDocuments,
  inTransaction,
  readDocument,
  updateDocuments,
  type Transaction,
  type Where,
} from '../cloud/database'
import { inTurn } from './change-in-turn'
import { nobodysPhotos } from './documents/photo'
import { morePhotos } from './left-to-do'
import { knownOf } from './photos'
import { pageByTime, type Page } from './pages'
import {
  demandDocument,
  projectDocument,
  resourceDocument,
  type DemandDocument,
  type ProjectDocument,
  type ResourceDocument,
} from './documents/project'

export const projectById = (id: string): Promise<ProjectDocument | null> =>
  readDocument('projects', id, projectDocument)

/** The newest first. */
const page = (where: Where, cursor: string | undefined): Promise<Page<ProjectDocument>> =>
  pageByTime('projects', projectDocument, where, cursor)

export const projectsIn = (
  community: string,
  isLive: boolean,
  cursor: string | undefined,
): Promise<Page<ProjectDocument>> => page({ 'community.code': community, isLive }, cursor)

export const publicProjectsIn = (community: string, cursor: string | undefined): Promise<Page<ProjectDocument>> =>
  page({ 'community.code': community, isPublic: true }, cursor)

/** How many wait for a community: to be agreed to, as who gives something has proposed them, or to be accepted. */
export const countForDesk = async (community: string): Promise<number> => {
  const live = { 'community.code': community, isLive: true }
  const [proposed, done] = await Promise.all([
    countDocuments('projects', { ...live, state: 'proposed', proposedBy: 'provider' }),
    countDocuments('projects', { ...live, state: 'done' }),
  ])
  return proposed + done
}

/** How many a community has proposed to a unit, which has not answered. */
export const countForProvider = (provider: string): Promise<number> =>
  countDocuments('projects', { 'provider.id': provider, state: 'proposed', proposedBy: 'desk' })

/** @param provider id of a unit or of a member */
export const projectsOf = (provider: string, cursor: string | undefined): Promise<Page<ProjectDocument>> =>
  page({ 'provider.id': provider }, cursor)

export const projectsWithPartner = (unit: string, cursor: string | undefined): Promise<Page<ProjectDocument>> =>
  page({ 'partnerUnits.id': unit }, cursor)

/** More than anybody has open at once. */
const mostOpen = 100

/** In which a unit gives something or takes part, and which are neither accepted nor called off: the newest first. */
export const openProjectsWith = async (unit: string): Promise<ProjectDocument[]> => {
  const open = ['provider.id', 'partnerUnits.id'].map((path) =>
    findDocuments('projects', projectDocument, {
      where: { [path]: unit, isLive: true },
      order: [['createdAt', 'desc']],
      limit: mostOpen,
    }),
  )
  return (await Promise.all(open)).flat()
}

/** A project with the demand and the resource that it binds. */
interface Bound {
  readonly project: ProjectDocument
  readonly demand: DemandDocument
  readonly resource: ResourceDocument | null
}

const readBound = async (
  transaction: Transaction,
  { demand, resource }: Pick<ProjectDocument, 'demand' | 'resource'>,
): Promise<Omit<Bound, 'project'> | Refused> => {
  const found = await transaction.read('demands', demand, demandDocument)
  if (found === null) return refuse('notFound')
  if (resource === null) return { demand: found, resource: null }
  const given = await transaction.read('resources', resource.id, resourceDocument)
  return given === null ? refuse('notFound') : { demand: found, resource: given }
}

/** Demand and resource say what the project says. */
const bind = async (
  transaction: Transaction,
  project: string,
  { demand, resource }: Omit<Bound, 'project'>,
  states: States,
): Promise<void> => {
  await transaction.change('demands', demand._id, {
    state: states.demand,
    project: states.demand === 'open' ? null : project,
    version: demand.version + 1,
  })
  if (resource !== null)
    await transaction.change('resources', resource._id, {
      state: states.resource,
      project: states.resource === 'open' ? null : project,
      version: resource.version + 1,
    })
}

const beginOnce = (project: ProjectDocument, today: string): Promise<ProjectDocument | Refused> =>
  inTransaction(async (transaction) => {
    const known = await transaction.read('projects', project._id, projectDocument)
    // The answer to the first try may have got lost.
    if (known !== null) return known
    const bound = await readBound(transaction, project)
    if (isRefused(bound)) return bound
    const states = begun(bound.demand, bound.resource, today)
    if (isRefused(states)) return states
    await transaction.put('projects', project)
    await bind(transaction, project._id, bound, states)
    return project
  })

export interface Step {
  /** The version the caller was looking at. */
  readonly seen: number
  readonly step: ProjectStep
  readonly words: string
  /** Files, with the step that says that it is done. */
  readonly photos: readonly string[]
  /** OPENID of who takes it. */
  readonly person: string
  readonly sides: readonly Side[]
}

/** What a step says: what shows that it is done, or why it is not. */
const saidBy = ({ step, words, photos }: Step): Partial<ProjectDocument> => {
  if (step === 'finish') return { evidence: words, evidencePhotos: [...photos], note: '' }
  return step === 'sendBack' || step === 'callOff' ? { note: words } : {}
}

const isRepeated = (project: ProjectDocument, taken: Step): boolean => {
  const said = Object.entries(saidBy(taken))
  return (
    project.version === taken.seen + 1 &&
    project.state === stateAfter(taken.step) &&
    said.every(([field, value]) => isDeepStrictEqual(project[field as keyof ProjectDocument], value))
  )
}

/** What is known of the photos after a step: those that another finish showed before are none of it any more. */
const photosAfter = (project: ProjectDocument, { step, photos, person }: Step, now: Date) => {
  const known = step === 'finish' ? knownOf(project, photos, now) : {}
  return { ...known, ...morePhotos({ ...project, ...known }, photos, { person, at: now }) }
}

const after = (states: States, taken: Step, project: ProjectDocument, now: Date) => ({
  ...saidBy(taken),
  ...photosAfter(project, taken, now),
  state: states.project,
  isLive: !isOver(states.project),
  isPublic: states.project !== 'calledOff',
  acceptedAt: states.project === 'accepted' ? now : null,
  version: project.version + 1,
})

const stepOnce = (id: string, taken: Step, now: Date): Promise<ProjectDocument | Refused> =>
  inTransaction(async (transaction) => {
    const project = await transaction.read('projects', id, projectDocument)
    if (project === null) return refuse('notFound')
    if (isRepeated(project, taken)) return project
    if (project.version !== taken.seen) return refuse('stale')
    const states = stepped(project, taken.step, taken.sides)
    if (isRefused(states)) return states
    const bound = await readBound(transaction, project)
    if (isRefused(bound)) return bound
    const changes = after(states, taken, project, now)
    await transaction.change('projects', id, changes)
    await bind(transaction, id, bound, states)
    return { ...project, ...changes }
  })

/** A project begins with its demand and its resource bound to it, or not at all; one that was begun before stands. */
export const beginProject = (project: ProjectDocument, today: string): Promise<ProjectDocument | Refused> =>
  inTurn(() => beginOnce(project, today))

/** A step of a project, and what it means to its demand and its resource. */
export const changeProject = (id: string, taken: Step, now: Date): Promise<ProjectDocument | Refused> =>
  inTurn(() => stepOnce(id, taken, now))

/** The member who gave something wants to be forgotten: neither his name nor his id is left. */
export const forgetProviderIn = async ({ _id, owner, provider, newPhotos }: ProjectDocument): Promise<void> => {
  const isOwner = owner === provider.name
  const nobody = { provider: { ...provider, id: '', name: '' }, newPhotos: nobodysPhotos(newPhotos) }
  await updateDocuments('projects', { _id }, { ...nobody, ...(isOwner && { owner: '' }) })
}
