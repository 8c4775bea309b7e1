import type { Duty, SamplePersona, SamplePost } from './documents'
import { TIER, type Tract } from './tracts'

/** Whom the personas are: people of the first community, and one resident of another. */
export interface Cast {
  residents: string[]
  partyMembers: string[]
  admin: string
  auditor: string
  posts: readonly SamplePost[]
  community: Tract
  /** The grids of the first and of the second grid worker. */
  grids: [Tract, Tract]
  /** The grid where the second resident lives. */
  elsewhere: Tract
}

/** Everybody who can be signed in as, in the order in which they are offered. */
export const castPersonas = (cast: Cast): SamplePersona[] => {
  const { community, grids, elsewhere } = cast
  const onPost = (duty: Duty, area: string | undefined, name = '') => {
    const post = cast.posts.find((found) => found.duty === duty && found.area === area && found.name.endsWith(name))
    if (!post?.holder) throw new Error(`nobody holds a post of ${duty} in ${area}`)
    return { openid: post.holder, name: post.name }
  }
  const [district, street] = community.path
  const resident = (number: number, grid: Tract) => ({ openid: cast.residents[number] ?? '', name: `${grid.name}居民` })
  return [
    { ...resident(0, grids[0]), group: '居民', title: '提一件诉求，看它一步步办到哪里' },
    {
      ...onPost('gridWorker', grids[0].code),
      group: '网格员',
      title: '签收本网格的诉求，到场核实、处置；自己发现的随手上报',
    },
    { ...onPost('communityDesk', community.code), group: '社区', title: '派遣、核查、合并、吹哨，代来电人登记' },
    { ...onPost('streetDesk', street), group: '街道', title: '审批吹哨和延期，督办超期的，接手社区办不了的事' },
    { ...onPost('districtCentre', district), group: '区中心', title: '查看全区诉求，各级都没人时由这里兜底' },
    {
      openid: cast.partyMembers[0] ?? '',
      name: '党员 01',
      group: '党员',
      title: '在职党员，已向居住的社区报到：报到证、每月签到、活动',
    },
    {
      ...onPost('department', district, '住建局'),
      group: '部门',
      title: '签收街道的哨声，到场报到，反馈结果；也办派给住建局的诉求',
    },
    { ...onPost('propertyCompany', community.code), group: '物业', title: '接收小区物业类诉求，也办社区派来的' },
    { openid: cast.admin, name: '平台管理员', group: '管理员', title: '管理派单规则、岗位值班、工作日历和办理时限' },
    { ...resident(1, elsewhere), group: '居民', title: '在另一个社区提诉求，看到的是自己的网格员' },
    { ...onPost('gridWorker', grids[1].code), group: '网格员', title: '隔壁网格的网格员，可接改派或转交来的诉求' },
    {
      ...onPost('gridChief', grids[0].path[TIER.medium]),
      group: '网格长',
      title: '到场核查本网格办好的事，不合格的退回再办',
    },
    { ...onPost('department', street, '综合执法中队'), group: '部门', title: '听到社区的哨，牵头到场处置' },
    { ...onPost('department', street, '市场监管所'), group: '部门', title: '听到社区的哨，协办并反馈结果' },
    {
      openid: cast.partyMembers[1] ?? '',
      name: '党员 02（单位联系人）',
      group: '单位',
      title: '给单位报到：登记单位，等社区确认，名额满了就排队',
    },
    { openid: cast.auditor, name: '审计员', group: '审计员', title: '查看谁看过居民的隐私，案卷有没有被改动' },
  ]
}
