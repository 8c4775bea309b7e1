import Taro from '@tarojs/taro'
import { openPage } from '../routes'

const tasks = '/worker/pages/tasks/index'
const task = '/worker/pages/task/index'

export const openTask = (id: string): void => openPage(`${task}?id=${encodeURIComponent(id)}`)

/** Back to the list; it takes the page's place when a reminder had opened the task alone. */
export const leaveTask = (): void => {
  const left = Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.redirectTo({ url: tasks })
  left.catch(() => undefined)
}
