import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from './files-in'

/** WeChat's items of the privacy guide and the interfaces behind them (developers.weixin.qq.com, user-privacy, miniprogram-intro). */
const items: Readonly<Record<string, readonly string[]>> = {
  收集你的位置信息: ['getLocation', 'startLocationUpdate', 'startLocationUpdateBackground', 'getFuzzyLocation'],
  收集你选择的位置信息: ['chooseLocation', 'choosePoi'],
  收集你的地址: ['chooseAddress'],
  收集你选中的照片或视频信息: ['chooseMedia', 'chooseImage', 'chooseVideo'],
  收集你选中的文件: ['chooseMessageFile'],
  访问你的麦克风: ['startRecord', 'getRecorderManager'],
  访问你的摄像头: ['createCameraContext', 'createVKSession'],
  '使用你的相册（仅写入）权限': ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'],
  收集你的手机号: ['getPhoneNumber'],
  读取你的剪切板: ['getClipboardData', 'setClipboardData'],
}

/** What the privacy guide has to declare, by what the built package calls: each item with its interfaces. */
export const privacyItemsIn = (weapp: string): string[] => {
  const code = filesIn(weapp)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(weapp, file), 'utf8'))
  // A call, or the open-type of a button.
  const isCalled = (name: string): boolean =>
    code.some((text) => text.includes(`.${name}(`) || text.includes(`openType:"${name}"`))
  return Object.entries(items).flatMap(([item, names]) => {
    const called = names.filter(isCalled)
    return called.length === 0 ? [] : [`${item}（${called.join('、')}）`]
  })
}
