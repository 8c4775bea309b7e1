import { takesSeat } from '../../contract/takes-seat'
import { type LocalCloud, type Seed } from '../../local/cloud'
import { type Size } from '../options.mjs'
import { sampleDistrict } from '../sample'
import { sampleActivities } from '../sample/activities'
import { sampleAccessItems } from '../sample/access-list'
import { samplePostTable } from '../sample/post-table'
import { missingYears } from '../../domain/service-level/calendar'
import { assessmentDocument } from '../sample/assessment'
import { sampleCalendar } from '../sample/calendar'
import { sampleBookables } from '../sample/bookables'
import { sampleCategories } from '../sample/categories'
import { sampleCommitments } from '../sample/commitments'
import { sampleMutualReviews } from '../sample/mutual-reviews'
import { sampleNewOrganisations } from '../sample/new-organisations'
import { departmentDocuments } from '../sample/departments'
import { sampleMeetings } from '../sample/meetings'
import { sampleMembers } from '../sample/members'
import { sampleProjects } from '../sample/projects'
import { sampleServicePosts } from '../sample/service-posts'
import { sampleRules } from '../sample/rules'
import { sampleSettings } from '../sample/settings'
import { TIER } from '../sample/tracts'
import { sampleUnits } from '../sample/units'
import { sampleWishes } from '../sample/wishes'
import { sampleMatters } from '../sample/whistle/matters'
import { sampleWhistleTypes } from '../sample/whistle/types'
import { progressOf } from '../progress'
import { say } from '../say.mjs'
import { noteDistrict } from './data-folder'
import { type DistrictNote, format, surroundingsOf } from './district'

const sizeOf = (documents: Iterable<object>): number => [...documents].length

/** Where each group of personas begins; the others at the front page. */
const startPages: Readonly<Record<string, string>> = {
  网格员: 'worker/pages/tasks/index',
  部门: 'worker/pages/tasks/index',
  物业: 'worker/pages/tasks/index',
  社区: 'community/pages/queue/index',
  街道: 'community/pages/queue/index',
  区中心: 'community/pages/queue/index',
  管理员: 'admin/pages/home/index',
  单位: 'member/pages/units/index',
}

/** Messages that staff have already agreed to, so that a newcomer sees the first push arrive without asking for it. */
const agreed = 20

/** The district centre sees the same on its workbench. */
const warnOfYears = (years: readonly number[]): void => {
  if (years.length === 0) return
  say(
    `${years.join('、')} 年的放假和调休还不知道，时限暂按周一至周五上班计算。`,
    `The holidays of ${years.join(', ')} are not known yet: deadlines count Monday to Friday.`,
  )
}

/** The documents of a sample district, and who may be signed in as. */
export const seedOf = (size: Size, now: Date): { seed: Seed; note: DistrictNote } => {
  const district = sampleDistrict({ size, now })
  const { areas, buildings, households, posts, people, personas } = district
  const settings = sampleSettings({
    code: areas[0]?._id ?? '',
    centre: district.centre.coordinates,
    basicTier: TIER.basic,
  })
  // The community of the personas comes first.
  const shown = personas.find(({ group }) => group === '社区')?.openid
  const first = posts.find(({ duty, holder }) => duty === 'communityDesk' && holder === shown)?.area
  const communities = areas
    .filter(({ tier }) => tier === TIER.community)
    .toSorted((a, b) => Number(b._id === first) - Number(a._id === first))
  const speaker = (group: string): string => personas.find((persona) => persona.group === group)?.openid ?? ''
  const speakers = { unit: speaker('单位'), socialOrganisation: speaker('单位'), propertyCompany: speaker('物业') }
  const reporting = sampleUnits(communities, now, speakers)
  const units = reporting.units.filter(({ kind }) => takesSeat[kind])
  const inService = people.find(({ _id }) => _id === speaker('党员'))
  const members = sampleMembers({ communities, areas, units, persona: inService }, now)
  const staff = personas.filter(({ group }) => group in startPages && group !== '单位')
  return {
    seed: {
      collections: {
        areas,
        buildings,
        households,
        posts,
        people,
        settings: [settings, assessmentDocument()],
        categories: sampleCategories(),
        departments: departmentDocuments(),
        whistleTypes: sampleWhistleTypes(),
        whistleMatters: sampleMatters(),
        accessItems: sampleAccessItems(),
        postTable: samplePostTable(),
        routingRules: sampleRules(),
        ...reporting,
        members,
        servicePosts: sampleServicePosts({ communities, members }, now),
        ...sampleProjects({ communities, units: reporting.units, members }, now),
        bookables: communities.slice(0, 1).flatMap((community) => sampleBookables(community, now)),
        newOrganisations: communities.slice(0, 1).flatMap((community) => sampleNewOrganisations(community, now)),
        wishes: sampleWishes({ communities, areas, members, kinds: settings.helpKinds }, now),
        ...sampleActivities({ communities, members, rules: settings.serving }, now),
        ...sampleCommitments({ units, members }, now),
        // Of the community of the personas, its street and the district.
        ...sampleMeetings(
          areas.filter(({ _id }) => communities[0]?.path.includes(_id)),
          now,
        ),
        ...sampleMutualReviews(units, now),
        subscriptions: staff.map(({ openid }) => ({
          _id: `${openid}:taskArrived`,
          template: 'taskArrived',
          count: agreed,
        })),
      },
      personas: personas.map((persona) => ({ ...persona, page: startPages[persona.group] })),
      subscriptions: staff.map(({ openid }) => ({
        openid,
        templateId: settings.templates.taskArrived.id,
        count: agreed,
      })),
    },
    note: { format, size, state: 'ready', ...surroundingsOf(district) },
  }
}

/** Fills an empty cloud with a sample district; noted as unfinished until the last document is in. */
export const fill = async (cloud: LocalCloud, data: string, size: Size): Promise<DistrictNote> => {
  say(
    size === 'demo' ? '正在生成示例辖区…' : '正在生成示例辖区，一万八千个网格要等一会儿…',
    size === 'demo' ? 'Making the sample district…' : 'Making the sample district: 18,000 grids take a while…',
  )
  const now = cloud.clock.now()
  const { seed, note } = seedOf(size, now)
  noteDistrict(data, { ...note, state: 'seeding' })
  const total = Object.values(seed.collections).reduce((sum, documents) => sum + sizeOf(documents), 0)
  const showProgress = progressOf(() => `${total} documents`)
  await cloud.reset(seed, (done) => {
    showProgress(Math.min(done, total - 1), total)
  })
  showProgress(total, total)
  noteDistrict(data, note)
  warnOfYears(missingYears(sampleCalendar(), now))
  return note
}
