import Taro from '@tarojs/taro'
import { listAt, openPage } from '../routes'

const tasks = '/worker/pages/tasks/index'
const task = '/worker/pages/task/index'

const report = '/worker/pages/report/index'

export const taskList = listAt('今日工作', tasks)

export const openReport = (): void => openPage(report)

export const openTask = (id: string): void => openPage(`${task}?id=${encodeURIComponent(id)}`)

/** In the place of the page that is done with. */
export const redirectToTask = (id: string): void => {
  Taro.redirectTo({ url: `${task}?id=${encodeURIComponent(id)}` }).catch(() => undefined)
}

/** Back to the list; it takes the page's place when a reminder had opened the task alone. */
export const leaveTask = (): void => {
  const left = Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.redirectTo({ url: tasks })
  left.catch(() => undefined)
}
