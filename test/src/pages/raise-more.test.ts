import { postId } from '../../../contract/ids'
import { everyday, phone, startPhone } from '../../support/phone'
import { serverSays, whatWasAsked } from '../../support/replies'
import { me, minutesFromNow, outline, placeView, view } from '../../support/resident'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const company = { post: postId.parse('990101001001-propertyCompany-01'), name: '青檀社区物业' }
const raised = view({ status: 'pendingDispatch', due: { step: 'dispatch', at: minutesFromNow(60) } })

const open = (servants = me.servants) => {
  serverSays({
    people: { ...everyday.people, me: { ...me, servants } },
    areas: { locate: placeView, around: { grids: [outline] } },
    inbox: { grant: { quota: { taskArrived: 0, requestProgress: 3, resultToConfirm: 2 } } },
    requests: { similar: { similar: [] }, raise: raised },
  })
  return openPage('pages/raise/index')
}

test('保密反映 and whom it is about are out of the way until they are asked for', async () => {
  const page = open()
  await page.says('更多：保密反映、投诉对象')
  expect(page.has('.raise-confidential-switch')).toBe(false)
})

test('a confidential complaint about the property company is sent as such', async () => {
  const page = open([...me.servants, company])
  await page.tap('#more')
  await page.says('只有经手办理的人能看到')
  await page.tap(`#chip-${company.post}`)
  await page.tap('.raise-confidential-switch')
  await page.enter('#raise-text', '物业把路灯关了')
  await page.says('定位精度约')
  await page.tap('#submit')
  await page.says('提交成功')
  expect(whatWasAsked('requests.raise')).toEqual([
    expect.objectContaining({ about: company.post, confidential: true, anonymous: false }),
  ])
})

test('whom it may be about is known from where one lives: without a home it is asked for', async () => {
  const page = open([])
  await page.tap('#more')
  await page.tap('#choose-home')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/pages/place/index?for=home' }))
})
