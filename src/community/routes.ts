import Taro from '@tarojs/taro'
import type {
  ActivityId,
  AreaCode,
  AwardRoundId,
  MeetingId,
  ProjectId,
  ServicePostId,
  UnitId,
} from '../../contract/ids'
import type { RequestAction } from '../../contract/vocabulary/request-action'
import { listAt, openPage, type ListPlace } from '../routes'

const pages = {
  queue: '/community/pages/queue/index',
  case: '/community/pages/case/index',
  matters: '/community/pages/matters/index',
  whistle: '/community/pages/whistle/index',
  register: '/community/pages/register/index',
  assessment: '/community/pages/assessment/index',
  photos: '/community/pages/photos/index',
  units: '/community/pages/units/index',
  unitCard: '/community/pages/unit-card/index',
  reviews: '/community/pages/reviews/index',
  commitments: '/community/pages/commitments/index',
  modelCases: '/community/pages/model-cases/index',
  awardRound: '/community/pages/award-round/index',
  rebalance: '/community/pages/rebalance/index',
  overview: '/community/pages/overview/index',
  members: '/community/pages/members/index',
  station: '/community/pages/station/index',
  activities: '/community/pages/activities/index',
  publish: '/community/pages/publish/index',
  servicePosts: '/community/pages/posts-of-service/index',
  threeLists: '/community/pages/three-lists/index',
  wishes: '/community/pages/wishes/index',
  bookings: '/community/pages/bookings/index',
  newOrganisations: '/community/pages/new-organisations/index',
  activity: '/community/pages/activity/index',
  project: '/member/pages/project/index',
  reportIn: '/member/pages/report-in/index',
  body: '/community/pages/body/index',
  meeting: '/community/pages/meeting/index',
  convene: '/community/pages/convene/index',
  partTimeMember: '/community/pages/part-time-member/index',
} as const

const caseUrl = (id: string): string => `${pages.case}?id=${encodeURIComponent(id)}`

/** The list of whistle matters. */
export const openMatters = (): void => openPage(pages.matters)

/** How departments did in a year. */
export const openAssessment = (): void => openPage(pages.assessment)

/** Photos that wait for a desk to look at them. */
export const openPhotos = (): void => openPage(pages.photos)

/** The units that report in to the community. */
export const openUnits = (): void => openPage(pages.units)

/** What the community tells a unit about a quarter. */
export const openUnitCard = (unit: UnitId): void => openPage(`${pages.unitCard}?unit=${encodeURIComponent(unit)}`)

/** Whose mutual review is missing, and what waits to be published. */
export const openReviews = (): void => openPage(pages.reviews)

/** What units and members have promised in a year, as a sheet. */
export const openCommitmentList = (): void => openPage(pages.commitments)

/** Model cases to be recommended and published, and the rounds in which they are awarded. */
export const openModelCases = (): void => openPage(pages.modelCases)

/** What was nominated in a round. */
export const openAwardRound = (id: AwardRoundId): void => openPage(`${pages.awardRound}?id=${encodeURIComponent(id)}`)

/** Which units had better report in elsewhere. */
export const openRebalance = (): void => openPage(pages.rebalance)

/** How 双报到 stands in the area of the desk. */
export const openOverview = (): void => openPage(pages.overview)

/** The members who report in to the community. */
export const openMembers = (): void => openPage(pages.members)

/** The code of the monthly check-in. */
export const openStation = (): void => openPage(pages.station)

/** What who scans the poster of a community sees. */
export const openPoster = (scene: string): void => openPage(`${pages.reportIn}?scene=${encodeURIComponent(scene)}`)

/** What the community organises. */
export const openActivities = (): void => openPage(pages.activities)

/** What members serve in the community. */
export const openServicePosts = (): void => openPage(pages.servicePosts)

/** What the community needs, what there is, and what is made of both. */
export const openThreeLists = (): void => openPage(pages.threeLists)

/** A project, which its two sides look at on one page. */
export const openProject = (id: ProjectId): void => openPage(`${pages.project}?id=${encodeURIComponent(id)}`)

/** What residents wish for, and who does it. */
export const openWishes = (): void => openPage(pages.wishes)

/** What residents have booked, and what they can book. */
export const openBookings = (): void => openPage(pages.bookings)

/** The register of new organisations. */
export const openNewOrganisations = (): void => openPage(pages.newOrganisations)

/** The part-time members and meetings of an area; of the desk's own when none is given. */
export const openBody = (body?: AreaCode): void =>
  openPage(body === undefined ? pages.body : `${pages.body}?body=${body}`)

export const openMeeting = (id: MeetingId): void => openPage(`${pages.meeting}?id=${encodeURIComponent(id)}`)

/** In the place of the form that is done with. */
export const redirectToMeeting = (id: MeetingId): void => {
  Taro.redirectTo({ url: `${pages.meeting}?id=${encodeURIComponent(id)}` }).catch(() => undefined)
}

/** @param meeting one that is changed */
export const openConvene = (body: AreaCode, meeting?: MeetingId): void =>
  openPage(`${pages.convene}?body=${body}${meeting === undefined ? '' : `&id=${encodeURIComponent(meeting)}`}`)

export const openPartTimeMember = (body: AreaCode): void => openPage(`${pages.partTimeMember}?body=${body}`)

/** @param post a service post for whose members it is */
export const openPublish = (post?: ServicePostId): void =>
  openPage(post === undefined ? pages.publish : `${pages.publish}?post=${encodeURIComponent(post)}`)

/** @param activity a published one that is changed */
export const openChange = (activity: ActivityId): void =>
  openPage(`${pages.publish}?change=${encodeURIComponent(activity)}`)

/** Where an activity is run from. */
export const openActivity = (id: ActivityId): void => openPage(`${pages.activity}?id=${encodeURIComponent(id)}`)

/** @param action a step that is asked for at once */
export const openCase = (id: string, action?: RequestAction): void =>
  openPage(action === undefined ? caseUrl(id) : `${caseUrl(id)}&do=${action}`)

/** In the place of the page that is done with. */
export const redirectToCase = (id: string): void => {
  Taro.redirectTo({ url: caseUrl(id) }).catch(() => undefined)
}

export const openWhistle = (id: string): void => openPage(`${pages.whistle}?id=${encodeURIComponent(id)}`)

export const openRegister = (): void => openPage(pages.register)

const backTo = (url: string): void => {
  const left = Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.redirectTo({ url })
  left.catch(() => undefined)
}

export const lists = {
  cases: listAt('工作台', pages.queue),
  activities: listAt('活动列表', pages.activities),
  units: listAt('单位报到', pages.units),
  body: listAt('委员和会议', pages.body),
  modelCases: listAt('典型案例', pages.modelCases),
} as const satisfies Record<string, ListPlace>

/** Back to the list, or to the page that was open before; the list takes the place of a page that was opened alone. */
export const leave = (): void => backTo(pages.queue)

export const leavePublish = (): void => backTo(pages.activities)

export const leaveChange = (activity: ActivityId): void =>
  backTo(`${pages.activity}?id=${encodeURIComponent(activity)}`)

export const leaveForBody = (body: string): void => backTo(`${pages.body}?body=${body}`)
