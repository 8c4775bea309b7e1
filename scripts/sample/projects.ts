import { dayOf } from '../../domain/projects/age'
import type { MemberDocument } from '../../server/repositories/documents/member'
import { noPhotos } from '../../server/repositories/documents/photo'
import type {
  DemandDocument,
  ProjectDocument,
  Provider,
  ResourceDocument,
} from '../../server/repositories/documents/project'
import type { UnitDocument } from '../../server/repositories/documents/unit'

interface Area {
  readonly _id: string
  readonly name: string
  readonly path: readonly string[]
}

interface Surroundings {
  readonly communities: readonly Area[]
  readonly units: readonly UnitDocument[]
  readonly members: readonly MemberDocument[]
}

interface Lists {
  readonly demands: DemandDocument[]
  readonly resources: ResourceDocument[]
  readonly projects: ProjectDocument[]
}

/** So many communities have lists: those that have members. */
const withLists = 3
const day = 86_400_000

interface Setting {
  readonly units: readonly UnitDocument[]
  readonly community: DemandDocument['community']
  readonly now: Date
  /** A day so many days from now. */
  readonly at: (days: number) => string
}

const demandOf = (
  key: string,
  facts: Pick<DemandDocument, 'kind' | 'title' | 'about' | 'skill' | 'times'> & Partial<DemandDocument>,
  daysAgo: number,
  { community, now }: Setting,
): DemandDocument => ({
  ...{ _id: `sample-demand-${community.code}-${key}`, community, grid: null, wantedBy: null, asker: null },
  ...{ state: 'open', project: null, note: '', version: 1, createdAt: new Date(now.getTime() - daysAgo * day) },
  ...facts,
})

const resourceOf = (
  key: string,
  facts: Pick<ResourceDocument, 'kind' | 'title' | 'skills' | 'times' | 'reach' | 'provider'> &
    Partial<ResourceDocument>,
  { community, now, at }: Setting,
): ResourceDocument => ({
  ...{ _id: `sample-resource-${community.code}-${key}`, community, about: '', until: at(300) },
  ...{ state: 'open', isListed: true, project: null, version: 1, createdAt: new Date(now.getTime() - 30 * day) },
  ...facts,
})

/** Demand and resource say what the project says. */
const projectOf = (
  key: string,
  demand: DemandDocument,
  resource: ResourceDocument,
  facts: Pick<ProjectDocument, 'kind' | 'joint' | 'owner' | 'from' | 'to' | 'state' | 'isLive'> &
    Partial<ProjectDocument>,
): Lists => {
  const _id = `sample-project-${demand.community.code}-${key}`
  const project: ProjectDocument = {
    ...{ _id, title: demand.title, about: demand.about, community: demand.community, demand: demand._id },
    ...{
      resource: { id: resource._id, title: resource.title },
      provider: resource.provider,
      partners: [],
      partnerUnits: [],
    },
    ...{
      proposedBy: 'desk',
      evidence: '',
      evidencePhotos: [],
      ...noPhotos,
      note: '',
      isPublic: true,
      version: 2,
      acceptedAt: null,
    },
    createdAt: new Date(demand.createdAt.getTime() + day),
    ...facts,
  }
  const { isLive } = project
  return {
    demands: [{ ...demand, state: isLive ? 'matched' : 'done', project: _id, version: 2 }],
    resources: [{ ...resource, state: isLive ? 'engaged' : 'open', project: isLive ? _id : null, version: 2 }],
    projects: [project],
  }
}

/** In the community in which it has registered itself it speaks for itself; elsewhere the desk has listed what it gives. */
const organisationIn = ({ community, units }: Setting): Provider => {
  const own = units.find(({ kind, community: at }) => kind === 'socialOrganisation' && at?.code === community.code)
  return { kind: 'socialOrganisation', id: own?._id ?? null, name: '示例社会服务中心' }
}
const property: Provider = { kind: 'propertyCompany', id: null, name: '示例物业企业' }

/** One that has reported in. */
const unitIn = ({ community, units }: Setting): UnitDocument[] =>
  units.filter(({ kind, community: at }) => kind === 'unit' && at?.code === community.code).slice(0, 1)

/** A talk that is on, and a day of service that is over. */
const madeOf = (setting: Setting, giver: Provider): Lists[] => {
  const { at, now } = setting
  const organisation = organisationIn(setting)
  const talk = demandOf(
    '4',
    { kind: 'training', title: '老年人健康讲座', about: '讲讲冬天怎么防摔、怎么吃药', skill: 'medicine', times: [] },
    20,
    setting,
  )
  const doctors = resourceOf(
    '3',
    {
      kind: 'training',
      title: '健康讲座',
      skills: ['medicine'],
      times: ['saturdays'],
      reach: 'community',
      provider: giver,
    },
    setting,
  )
  const service = demandOf(
    '5',
    { kind: 'skills', title: '行动不便老人理发', about: '约 12 位老人出不了门', skill: null, times: [] },
    50,
    setting,
  )
  const barbers = resourceOf(
    '4',
    { kind: 'skills', title: '上门理发', skills: [], times: ['sundays'], reach: 'district', provider: organisation },
    setting,
  )
  return [
    projectOf('1', talk, doctors, {
      ...{ kind: 'publicService', joint: 'activity', owner: '社区党群工作者 01 岗', partners: [property.name] },
      partnerUnits: unitIn(setting).map(({ _id: id, name }) => ({ id, name })),
      ...{ from: at(-10), to: at(20), state: 'agreed', isLive: true },
    }),
    projectOf('2', service, barbers, {
      ...{ kind: 'care', joint: 'resource', owner: organisation.name, from: at(-45), to: at(-15) },
      ...{ state: 'accepted', isLive: false, evidence: '上门两次，为 12 位老人理发', version: 4 },
      acceptedAt: new Date(now.getTime() - 14 * day),
    }),
  ]
}

/** What waits for somebody: one for too long, one for some days, one that a resident asks for; and what could meet them. */
const waiting = (setting: Setting): Lists => ({
  demands: [
    demandOf(
      '1',
      {
        kind: 'skills',
        title: '独居老人家里检修水电',
        about: '约 15 户，插座和水管老化',
        skill: 'repair',
        times: ['saturdays'],
      },
      41,
      setting,
    ),
    demandOf(
      '2',
      {
        kind: 'venue',
        title: '青少年周末活动场地',
        about: '能坐 30 人，有投影',
        skill: null,
        times: ['saturdays', 'sundays'],
      },
      6,
      { ...setting },
    ),
    demandOf(
      '3',
      {
        kind: 'labour',
        title: '一起清理楼道堆物',
        about: '二号楼想约个周末一起清',
        skill: null,
        times: ['sundays'],
        state: 'proposed',
        asker: '',
      },
      1,
      setting,
    ),
  ],
  resources: [
    resourceOf(
      '1',
      {
        kind: 'skills',
        title: '居家水电检修',
        skills: ['repair'],
        times: ['saturdays'],
        reach: 'district',
        provider: organisationIn(setting),
      },
      setting,
    ),
    resourceOf(
      '2',
      { kind: 'venue', title: '小区活动室一间', skills: [], times: [], reach: 'community', provider: property },
      setting,
    ),
  ],
  projects: [],
})

const roomsOf = (setting: Setting): ResourceDocument[] =>
  unitIn(setting).map(({ _id: id, name }) =>
    resourceOf(
      '5',
      {
        kind: 'venue',
        title: '会议室一间',
        skills: [],
        times: ['saturdays'],
        reach: 'district',
        provider: { kind: 'unit', id, name },
      },
      setting,
    ),
  )

/** The three lists of the first communities: demands old and new, what could meet them, a project that is on and one that is over. */
export const sampleProjects = ({ communities, units, members }: Surroundings, now: Date): Lists => {
  const lists = communities.slice(0, withLists).flatMap(({ _id: code, name, path }) => {
    const at = (days: number): string => dayOf(new Date(now.getTime() + days * day))
    const setting = { community: { code, name, path: [...path] }, units, now, at }
    const giver = members.find(({ state, community }) => state === 'reportedIn' && community?.code === code)
    const provider: Provider = giver ? { kind: 'member', id: giver._id, name: giver.name } : organisationIn(setting)
    const rooms = { demands: [], resources: roomsOf(setting), projects: [] }
    return [waiting(setting), ...madeOf(setting, provider), rooms]
  })
  return {
    demands: lists.flatMap(({ demands }) => demands),
    resources: lists.flatMap(({ resources }) => resources),
    projects: lists.flatMap(({ projects }) => projects),
  }
}
