import Taro from '@tarojs/taro'
import type { AreaCode, ModelCaseId, RequestId, UnitId } from '../contract/ids'
import type { Me } from '../contract/people'
import type { Contributor } from '../contract/vocabulary/contributor'
import type { Module } from '../contract/vocabulary/module'

const pages = {
  home: '/pages/home/index',
  requests: '/pages/requests/index',
  inbox: '/pages/inbox/index',
  me: '/pages/me/index',
  raise: '/pages/raise/index',
  place: '/pages/place/index',
  request: '/pages/request/index',
  access: '/pages/access/index',
  nearby: '/pages/nearby/index',
  cancel: '/pages/cancel/index',
  worker: '/worker/pages/tasks/index',
  community: '/community/pages/queue/index',
  audit: '/audit/pages/audits/index',
  posts: '/admin/pages/posts/index',
  accessList: '/admin/pages/access-items/index',
  admin: '/admin/pages/home/index',
  entrust: '/community/pages/entrust/index',
  reportingIn: '/member/pages/home/index',
  card: '/member/pages/card/index',
  commitments: '/member/pages/public-commitments/index',
  publicProjects: '/member/pages/public-projects/index',
  publicActivities: '/member/pages/public-activities/index',
  bookables: '/member/pages/bookables/index',
  askDemand: '/member/pages/ask-demand/index',
  myWishes: '/member/pages/my-wishes/index',
  gridHelp: '/member/pages/grid-help/index',
  askWish: '/member/pages/ask-wish/index',
  mutualReview: '/member/pages/mutual-review/index',
  caseLibrary: '/member/pages/case-library/index',
  modelCase: '/member/pages/model-case/index',
  submitCase: '/member/pages/submit-case/index',
} as const

export type Tab = 'home' | 'requests' | 'inbox' | 'me'

/** Opens a page by its address, as notices carry it. */
export const openPage = (url: string): void => {
  Taro.navigateTo({ url }).catch(() => undefined)
}

export const openTab = (tab: Tab): void => {
  Taro.switchTab({ url: pages[tab] }).catch(() => undefined)
}

export const openRaise = (module?: Module): void =>
  openPage(module === undefined ? pages.raise : `${pages.raise}?module=${module}`)

/** What the community does, and what need not be done any more. */
export const openAccess = (): void => openPage(pages.access)

/** What neighbours have raised, and how far that is. */
export const openNearby = (): void => openPage(pages.nearby)

export const openCancel = (): void => openPage(pages.cancel)

/** What a place is picked for: a request, a worker's report, a caller's matter, an activity or a wish in the making, or where I live. */
export type PlacePurpose = 'draft' | 'report' | 'register' | 'activity' | 'activityChange' | 'wish' | 'home'

export const openPlace = (purpose: PlacePurpose): void => openPage(`${pages.place}?for=${purpose}`)

/** For a request whose place was wrong. */
export const openPlaceOf = (request: RequestId): void =>
  openPage(`${pages.place}?for=relocate&about=${encodeURIComponent(request)}`)

export const openRequest = (id: string): void => openPage(`${pages.request}?id=${encodeURIComponent(id)}`)

/** In the place of the page that is done with: going back must not lead to it. */
export const redirectToRequest = (id: string): void => {
  Taro.redirectTo({ url: `${pages.request}?id=${encodeURIComponent(id)}` }).catch(() => undefined)
}

export const openWorkplace = (workplace: Me['workplaces'][number]): void => openPage(pages[workplace])

/** A department gives a community something to do. */
export const openEntrust = (): void => openPage(pages.entrust)

/** Where in-service party members and their units report in to communities. */
export const openReportingIn = (): void => openPage(pages.reportingIn)

/** What the units of a community have promised, of one that is chosen there when none is given. */
export const openCommitments = (community?: AreaCode): void =>
  openPage(community === undefined ? pages.commitments : `${pages.commitments}?community=${community}`)

/** What units, members and organisations do for a community, of one that is chosen there when none is given. */
export const openPublicProjects = (community?: AreaCode): void =>
  openPage(community === undefined ? pages.publicProjects : `${pages.publicProjects}?community=${community}`)

/** What a community organises, of one that is chosen there when none is given. */
export const openPublicActivities = (community?: AreaCode): void =>
  openPage(community === undefined ? pages.publicActivities : `${pages.publicActivities}?community=${community}`)

/** The rooms and services of a community that can be booked, of one that is chosen there when none is given. */
export const openBookables = (community?: AreaCode): void =>
  openPage(community === undefined ? pages.bookables : `${pages.bookables}?community=${community}`)

/** What a neighbourhood needs, as a resident asks for it. */
export const openAskDemand = (): void => openPage(pages.askDemand)

/** The mutual review of a unit and its community; of the last year that was opened when none is given. */
export const openMutualReview = (unit: UnitId, year?: number): void => {
  const ofYear = year === undefined ? '' : `&year=${year}`
  openPage(`${pages.mutualReview}?unit=${encodeURIComponent(unit)}${ofYear}`)
}

/** The model cases that everybody may read. */
export const openCaseLibrary = (): void => openPage(pages.caseLibrary)

export const openModelCase = (id: ModelCaseId): void => openPage(`${pages.modelCase}?id=${encodeURIComponent(id)}`)

/** In the place of the form that is done with. */
export const redirectToModelCase = (id: ModelCaseId): void => {
  Taro.redirectTo({ url: `${pages.modelCase}?id=${encodeURIComponent(id)}` }).catch(() => undefined)
}

/** Submits a model case for oneself, for a unit or for the community. */
export const openSubmitCase = (by: Contributor, unit?: UnitId): void => {
  const ofUnit = unit === undefined ? '' : `&unit=${encodeURIComponent(unit)}`
  openPage(`${pages.submitCase}?by=${by}${ofUnit}`)
}

/** What a member lets residents see of himself. */
export const openCard = (card: string): void => openPage(`${pages.card}?card=${card}`)

/** What a resident has asked for: micro-wishes, services and 580. */
export const openMyWishes = (): void => openPage(pages.myWishes)

/** What lies in the grids of a worker, and their help team. */
export const openGridHelp = (): void => openPage(pages.gridHelp)

/** Asks for help: for oneself, or as a grid worker; at once by 580. */
export const openAskWish = (as: 'resident' | 'worker', isUrgent: boolean): void =>
  openPage(`${pages.askWish}?as=${as}&urgent=${isUrgent ? '1' : '0'}`)

/** A page where many things are listed, as one that is about none of them leads there. */
export interface ListPlace {
  readonly name: string
  readonly open: () => void
}

/** In the place of the page that has nothing to show: going back must not lead to it. */
export const listAt = (name: string, url: string): ListPlace => ({
  name,
  open: () => {
    Taro.redirectTo({ url }).catch(() => undefined)
  },
})

export const lists = {
  home: { name: '首页', open: () => openTab('home') },
  requests: { name: '诉求', open: () => openTab('requests') },
  caseLibrary: listAt('典型案例', pages.caseLibrary),
  publicActivities: listAt('社区活动', pages.publicActivities),
  bookables: listAt('场地和服务预约', pages.bookables),
} as const satisfies Record<string, ListPlace>

/** Back to where the reader came from; to the front page when the page was opened from outside. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack().catch(() => undefined)
  else openTab('home')
}
