import { byHand } from '../../../scripts/deploy/by-hand'
import { assembleHere } from './assembled'

it('leaves to people what no interface can do, and names it exactly', () => {
  const { assembled, forget } = assembleHere()
  const withPush = { ...assembled, administration: { ...assembled.administration, messagePush: { event: 'requests' } } }
  const words = (some: typeof assembled): string =>
    byHand(some)
      .map(({ chinese }) => chinese)
      .join('\n')
  // Only DevTools registers permissions for WeChat's interfaces; functions without any need no second upload.
  expect(words(assembled)).toContain('云函数 close-silent-requests、relay-notices、requests 各“上传并部署')
  expect(words(assembled)).toContain('templates.json')
  expect(words(assembled)).toContain(
    '声明：收集你的位置信息（getLocation）；收集你选中的照片或视频信息（chooseMedia）。',
  )
  expect(words(assembled)).not.toContain('消息推送')
  expect(words(withPush)).toContain('消息推送：event → requests')
  forget()
})
