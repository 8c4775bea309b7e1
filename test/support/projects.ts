import type { DemandRow, ProjectRow, ResourceRow } from '../../contract/projects'
import type { UnitView } from '../../contract/reporting'
import { chinaDay } from '../../domain/service-level/shanghai'
import { told, type Phone } from './product'

const dayMs = 86_400_000

/** 2026-11-26, so many days from now. */
export const dayFromNow = (days: number): string => chinaDay(Date.now() + days * dayMs).date

const key = (of: string, n: number): string => `${of}-${String(n).padStart(8, '0')}`

/** What is told of the nth demand. */
export const demandNo = (n: number) => ({
  ...{
    clientKey: key('demand', n),
    kind: 'skills' as const,
    title: `上门修水管 ${String(n)}`,
    about: '几位老人家里漏水',
  },
  ...{ skill: 'repair' as const, times: ['saturdays' as const], wantedBy: dayFromNow(20) },
})

/** What is told of the nth resource. */
export const resourceNo = (n: number) => ({
  ...{ clientKey: key('resource', n), kind: 'skills' as const, title: `水电维修队 ${String(n)}` },
  ...{ skills: ['repair' as const], times: ['saturdays' as const], reach: 'community' as const, until: dayFromNow(60) },
})

/** What is told of the nth project. */
export const projectNo = (n: number) => ({
  ...{ clientKey: key('project', n), kind: 'publicService' as const, joint: 'resource' as const },
  ...{ owner: '社区党群工作者 01 岗', partners: ['示例物业'], from: dayFromNow(0), to: dayFromNow(10) },
})

export const listDemand = async (desk: Phone, n = 1): Promise<DemandRow> =>
  told(await desk.call('projects', 'listDemand', demandNo(n)))

export const offerOf = async (contact: Phone, { id: unit }: Pick<UnitView, 'id'>, n = 1): Promise<ResourceRow> =>
  told(await contact.call('projects', 'offer', { ...resourceNo(n), unit }))

export const matchOf = async (
  desk: Phone,
  { id: demand }: Pick<DemandRow, 'id'>,
  { id: resource }: Pick<ResourceRow, 'id'>,
  n = 1,
): Promise<ProjectRow> => told(await desk.call('projects', 'match', { ...projectNo(n), demand, resource }))

/** A step by who sees the project as it stands. */
export const take = async (
  phone: Phone,
  { id: project, version }: Pick<ProjectRow, 'id' | 'version'>,
  step: ProjectRow['steps'][number],
  words = '',
  photos: string[] = [],
) => phone.call('projects', 'step', { project, version, step, words, photos })
