import { eventually } from '../../support/eventually'
import { here, shownCode } from '../../support/organising'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const printed = { community: here, scene: here.code, picture: 'data:image/png;base64,AA' }

const says = (
  stationCode: NonNullable<Replies['members']>['stationCode'],
  poster: NonNullable<Replies['members']>['poster'] = printed,
) => serverSays({ people: { ...everyday.people, me: dispatcher }, members: { stationCode, poster } })

const code = (digits: string, seconds?: number) => ({ community: here, ...shownCode(digits, seconds) })

const open = (stationCode: NonNullable<Replies['members']>['stationCode']) => {
  says(stationCode)
  return openPage('community/pages/station/index')
}

test('the screen shows the code, its six digits, what it is for and how long it holds; and stays lit', async () => {
  const page = open(code('123456'))
  await page.says('123 456')
  expect(page.has('#code-picture')).toBe(true)
  expect(page.text()).toContain('青檀社区扫码或输数字，完成本月签到')
  expect(page.text()).toMatch(/\d+ 秒后换新码/)
  expect(phone.setKeepScreenOn).toHaveBeenLastCalledWith(expect.objectContaining({ keepScreenOn: true }))
  page.hide()
  expect(phone.setKeepScreenOn).toHaveBeenLastCalledWith(expect.objectContaining({ keepScreenOn: false }))
})

test('when its time is over the next code comes by itself', async () => {
  let shown = 0
  const page = open(() => {
    shown += 1
    return shown === 1 ? code('111111', 1) : code('222222')
  })
  await page.says('111 111')
  await page.says('222 222')
  expect(whatWasAsked('members.stationCode')).toHaveLength(2)
})

test('a page that comes back to the front asks for a code of now', async () => {
  const page = open(code('111111'))
  await page.says('111 111')
  page.hide()
  says(code('333333'))
  page.show()
  await page.says('333 333')
})

test('without a network no dead code is shown, and the next one comes when the network is back', async () => {
  const page = open(code('111111', -11))
  await page.says('连不上网，码停了，请先不要扫')
  expect(page.has('#code-picture')).toBe(false)
  says(noNetwork)
  await page.says('网络不稳')
  says(code('444444'))
  await page.says('444 444')
})

test('who may not show it is told why and is not asked again and again', async () => {
  const page = open(refuse('notAllowed'))
  await page.says('这件事不由您办理')
  says(code('555555'))
  await page.tap('#retry')
  await eventually(() => expect(page.text()).toContain('555 555'))
})

test('below it is the poster of the community, and what who scans it sees', async () => {
  const page = open(code('123456'))
  await page.says('微信扫一扫，到青檀社区报到')
  await page.tap('#open-poster')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: `/member/pages/report-in/index?scene=${here.code}` }),
  )
  closePages()
  says(code('123456'), { ...printed, picture: null })
  await openPage('community/pages/station/index').says('微信暂时没有给出小程序码')
})
