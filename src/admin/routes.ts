import Taro from '@tarojs/taro'
import { listAt, openPage, type ListPlace } from '../routes'

export const lists = {
  posts: listAt('岗位值班', '/admin/pages/posts/index'),
  redrawings: listAt('调整网格', '/admin/pages/redrawings/index'),
} as const satisfies Record<string, ListPlace>

export const openRules = (): void => openPage('/admin/pages/rules/index')

/** @param id of the rule; null for a new one */
export const openRule = (id: string | null): void =>
  openPage(`/admin/pages/rule/index${id === null ? '' : `?id=${encodeURIComponent(id)}`}`)

export const openTry = (): void => openPage('/admin/pages/try/index')

export const openPosts = (): void => openPage('/admin/pages/posts/index')

export const openPost = (id: string): void => openPage(`/admin/pages/post/index?id=${encodeURIComponent(id)}`)

export const openCalendar = (): void => openPage('/admin/pages/calendar/index')

export const openLimits = (): void => openPage('/admin/pages/limits/index')

export const openReporting = (): void => openPage('/admin/pages/reporting/index')

export const openHours = (): void => openPage('/admin/pages/hours/index')

/** @param id of the row; null for a new one */
const rowAt = (page: string, id: string | null): string => `/admin/pages/${page}/index${id === null ? '' : `?id=${id}`}`

export const openMatters = (): void => openPage('/admin/pages/matters/index')

export const openMatter = (id: string | null): void => openPage(rowAt('matter', id))

export const openAccessItems = (): void => openPage('/admin/pages/access-items/index')

export const openAccessItem = (id: string | null): void => openPage(rowAt('access-item', id))

export const openTablePost = (id: string | null): void => openPage(rowAt('table-post', id))

export const openPostTable = (): void => openPage('/admin/pages/post-table/index')

export const openRedrawings = (): void => openPage('/admin/pages/redrawings/index')

export const openRedraw = (): void => openPage('/admin/pages/redraw/index')

const redrawingPage = (id: string): string => `/admin/pages/redrawing/index?id=${encodeURIComponent(id)}`

export const openRedrawing = (id: string): void => openPage(redrawingPage(id))

/** In the place of the form that has been carried out: going back must not lead to it. */
export const redirectToRedrawing = (id: string): void => {
  Taro.redirectTo({ url: redrawingPage(id) }).catch(() => undefined)
}
