import { byHand } from '../../../scripts/deploy/by-hand'
import { assembleHere } from './assembled'

it('leaves to people what no interface can do, and names it exactly', () => {
  const { assembled, forget } = assembleHere()
  const withoutPush = { ...assembled, administration: { ...assembled.administration, messagePush: {} } }
  const words = (some: typeof assembled): string =>
    byHand(some)
      .map(({ chinese }) => chinese)
      .join('\n')
  // Only DevTools registers permissions for WeChat's interfaces; functions without any need no second upload.
  const declaring = assembled.functions.filter(({ config }) => config.permissions.openapi.length > 0)
  expect(declaring.map(({ name }) => name)).not.toContain('areas')
  expect(words(assembled)).toContain(`云函数 ${declaring.map(({ name }) => name).join('、')} 各“上传并部署`)
  expect(words(assembled)).toContain('templates.json')
  expect(words(assembled)).toContain(
    '声明：收集你的位置信息（getLocation）；收集你选中的照片或视频信息（chooseMedia）；收集你选中的文件（chooseMessageFile）；收集你的手机号（getPhoneNumber）。',
  )
  expect(words(withoutPush)).not.toContain('消息推送')
  expect(words(assembled)).toContain('消息推送：wxa_media_check → photo-verdicts')
  forget()
})
