import { told } from '../support/product'
import { openStage, type Stage, type Window } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** As the screen of a station or a desk shows it. */
const shootWide = async (window: Window, name: string): Promise<void> => {
  await window.page.setViewportSize({ width: 1440, height: 900 })
  await window.shoot(name)
  await window.page.setViewportSize({ width: 375, height: 812 })
}

test('a member asks, the desk confirms him, and he checks in for the month by the code in a second window', async () => {
  const person = stage.persona('居民', 1)
  const [member, desk] = await Promise.all([stage.product.phone(person), stage.product.phone(stage.persona('社区'))])
  const { community } = told(await desk.call('members', 'ofCommunity', { pile: 'toConfirm' }))
  const facts = { name: '示例党员', phone: '13812341234', unitName: '示例单位', skills: ['law' as const] }
  const { id } = told(await member.call('members', 'reportIn', { ...facts, community: community.code }))

  const page = await stage.open(stage.persona('社区'), 'community/pages/queue/index')
  await page.at('#open-members').waitFor()
  await page.shoot('members-desk-1-queue')
  await page.tap('#open-members')
  await page.at(`#member-${id}`).waitFor()
  await page.shoot('members-desk-2-to-confirm')
  await shootWide(page, 'members-desk-2-to-confirm-wide')
  await page.tap(`#confirm-${id}`)
  await page.at(`#member-${id}`).waitFor({ state: 'detached' })
  await page.tap('#segment-behind')
  await page.at(`#member-${id}`).waitFor()
  await page.shoot('members-desk-3-behind')
  await page.tap(`#decline-${id}`)
  await page.says('为什么请其退出').waitFor()
  await page.shoot('members-desk-4-reason')
  await page.page.locator('.mp-page.top .sheet-close:visible').first().click()

  await page.tap('#open-station')
  const digits = await page.at('#code-digits').innerText()
  await page.shoot('members-desk-5-station')
  await shootWide(page, 'members-desk-5-station-wide')
  const phone = await stage.open(person, 'member/pages/check-in/index')
  await phone.write('digits', digits.replace(' ', ''))
  await phone.shoot('members-desk-6-typed')
  await phone.tap('#by-digits')
  await phone.says('签到').waitFor()
  await phone.shoot('members-desk-7-checked-in')

  const later = await stage.open(stage.persona('社区'), 'community/pages/members/index')
  await later.tap('#segment-behind')
  await later.at('.tag').getByText('本月未签到').first().waitFor()
  expect(await later.at(`#member-${id}`).count()).toBe(0)
  await later.tap('#segment-reportedIn')
  await later.says('最近签到').waitFor()
  await later.shoot('members-desk-8-reported-in')
  for (const window of [page, phone, later]) expect(await window.errors()).toEqual([])
})
