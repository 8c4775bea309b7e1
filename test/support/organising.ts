import type { ActivityView, ParticipantRow } from '../../contract/activities'
import { areaCode, memberId } from '../../contract/ids'
import type { MemberRow } from '../../contract/members'
import type { Me } from '../../contract/people'
import { going, memberRow } from './members'
import { community, communityView } from './resident'
import { dispatcher } from './staff'

/** Who sits at the desk of the street in which 青檀社区 lies. */
export const streetDesk: Me = {
  ...dispatcher,
  name: '榆园街道工作台',
  posts: dispatcher.posts.map((post) => ({
    ...post,
    name: '榆园街道工作台',
    duty: 'streetDesk',
    area: areaCode.parse('990101001000'),
    areaName: communityView.streetName,
  })),
}

export const here = { code: community, name: '青檀社区' }

/** A member who asks 青檀社区, as its desk sees him. */
export const asks = (id: string, change: Partial<MemberRow> = {}): MemberRow =>
  memberRow({
    ...{ id: memberId.parse(id), version: 2, state: 'asked', name: `示例党员 ${id}`, membership: 'unknownUnit' },
    unit: { id: null, name: '示例单位' },
    skills: ['law', 'repair'],
    gridName: '青檀社区 03 网格',
    askedAt: new Date(),
    minutes: 0,
    ...change,
  })

export const participant = (id: string, change: Partial<ParticipantRow> = {}): ParticipantRow => ({
  member: memberId.parse(id),
  name: `示例党员 ${id}`,
  unitName: '示例单位',
  standing: { state: 'in' },
  attendance: null,
  ...change,
})

/** An activity that is on, as its organiser sees it. */
export const run = (change: Partial<ActivityView> = {}): ActivityView =>
  going({ ...{ version: 3, quota: 20, taken: 12, standing: { state: 'out' }, isOrganiser: true }, ...change })

/** A code that is shown for so many seconds more. */
export const shownCode = (digits: string, seconds = 30) => ({
  text: `code ${digits}`,
  picture: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=',
  digits,
  until: new Date(Date.now() + seconds * 1000),
})
