import Taro from '@tarojs/taro'
import type { ActivityId, BookableId, MeetingId, PartTimeMemberId, ProjectId, UnitId } from '../../contract/ids'
import { listAt, openPage, type ListPlace } from '../routes'

const pages = {
  home: '/member/pages/home/index',
  reportIn: '/member/pages/report-in/index',
  card: '/member/pages/card/index',
  activities: '/member/pages/activities/index',
  activity: '/member/pages/activity/index',
  checkIn: '/member/pages/check-in/index',
  ledger: '/member/pages/ledger/index',
  servicePosts: '/member/pages/service-posts/index',
  wishes: '/member/pages/wishes/index',
  units: '/member/pages/units/index',
  registerUnit: '/member/pages/register-unit/index',
  unitMembers: '/member/pages/unit-members/index',
  roster: '/member/pages/roster/index',
  commitments: '/member/pages/commitments/index',
  resources: '/member/pages/resources/index',
  project: '/member/pages/project/index',
  unitCards: '/member/pages/unit-cards/index',
  seat: '/member/pages/seat/index',
  meeting: '/member/pages/meeting/index',
  publicCommitments: '/member/pages/public-commitments/index',
  publicReviews: '/member/pages/public-reviews/index',
  publicActivity: '/member/pages/public-activity/index',
  bookable: '/member/pages/bookable/index',
  myBookings: '/member/pages/my-bookings/index',
} as const

/** What the form is filled in for: a first report, other facts, or another community. */
export type FormPurpose = 'reportIn' | 'facts' | 'transfer'

export const openReportIn = (purpose: FormPurpose = 'reportIn'): void => openPage(`${pages.reportIn}?for=${purpose}`)

export const openMyCard = (): void => openPage(pages.card)

export const openActivities = (): void => openPage(pages.activities)

export const openActivity = (id: ActivityId): void => openPage(`${pages.activity}?id=${encodeURIComponent(id)}`)

/** The same as everybody may see it. */
export const openPublicActivity = (id: ActivityId): void =>
  openPage(`${pages.publicActivity}?id=${encodeURIComponent(id)}`)

export const openBookable = (id: BookableId): void => openPage(`${pages.bookable}?id=${encodeURIComponent(id)}`)

/** What the reader has booked. */
export const openMyBookings = (): void => openPage(pages.myBookings)

/** In the place of the form that is done with. */
export const redirectToMyBookings = (): void => {
  Taro.redirectTo({ url: pages.myBookings }).catch(() => undefined)
}

/** For one activity, or for whatever is scanned. */
export const openCheckIn = (activity?: ActivityId): void =>
  openPage(activity === undefined ? pages.checkIn : `${pages.checkIn}?activity=${encodeURIComponent(activity)}`)

export const openLedger = (): void => openPage(pages.ledger)

/** What is to be served in the community. */
export const openServicePosts = (): void => openPage(pages.servicePosts)

/** What residents of the community wish for. */
export const openWishes = (): void => openPage(pages.wishes)

/** The units that report in to communities, for their contact person. */
export const openUnits = (): void => openPage(pages.units)

export const openRegisterUnit = (): void => openPage(pages.registerUnit)

/** Who says that he is a member of this unit. */
export const openUnitMembers = (unit: UnitId): void => openPage(`${pages.unitMembers}?unit=${encodeURIComponent(unit)}`)

/** Whom a unit expects to report in, as its sheet says. */
export const openRoster = (unit: UnitId): void => openPage(`${pages.roster}?unit=${encodeURIComponent(unit)}`)

/** What a unit has promised in public, for its contact person; what the member himself has when none is given. */
export const openCommitments = (unit?: UnitId): void =>
  openPage(unit === undefined ? pages.commitments : `${pages.commitments}?unit=${encodeURIComponent(unit)}`)

/** What one unit has promised, for everybody. */
export const openCommitmentsOf = (unit: UnitId): void =>
  openPage(`${pages.publicCommitments}?unit=${encodeURIComponent(unit)}`)

/** How the units of a community and the community have reviewed each other, for everybody. */
export const openPublicReviews = (community: string): void => openPage(`${pages.publicReviews}?community=${community}`)

/** What a unit gives to communities, and what came of it; the reader's own as a member when absent. */
export const openResources = (unit?: UnitId): void =>
  openPage(unit === undefined ? pages.resources : `${pages.resources}?unit=${encodeURIComponent(unit)}`)

export const openProject = (id: ProjectId): void => openPage(`${pages.project}?id=${encodeURIComponent(id)}`)

/** What its community has told a unit, quarter by quarter. */
export const openUnitCards = (unit: UnitId): void => openPage(`${pages.unitCards}?unit=${encodeURIComponent(unit)}`)

/** The bodies in which somebody speaks for the part-time members of his units. */
export const openSeat = (): void => openPage(pages.seat)

export const openMeeting = (id: MeetingId, member: PartTimeMemberId): void =>
  openPage(`${pages.meeting}?id=${encodeURIComponent(id)}&member=${encodeURIComponent(member)}`)

export const lists = {
  activities: listAt('活动列表', pages.activities),
  units: listAt('单位报到', pages.units),
  seat: listAt('兼职委员', pages.seat),
} as const satisfies Record<string, ListPlace>

/** Back to the page that was open before; `page` takes the place of one that was opened alone. */
const backTo = (page: string): void => {
  const left = Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.redirectTo({ url: page })
  left.catch(() => undefined)
}

export const backToUnits = (): void => backTo(pages.units)

export const backToHome = (): void => backTo(pages.home)
