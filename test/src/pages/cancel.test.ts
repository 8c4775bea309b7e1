import { does, everyday, phone, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked } from '../../support/replies'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = (cancelAccount: ReturnType<typeof refuse> | { forgotten: true } = { forgotten: true }) => {
  serverSays({ people: { ...everyday.people, cancelAccount } })
  return openPage('pages/cancel/index')
}

test('who wants to be forgotten reads what goes, what stays and what he loses, and is asked once more', async () => {
  const page = open()
  await page.says('您反映过的事会继续办完，上面不再有您的名字和电话')
  await page.says('您为共建项目交的照片还在，它们是社区的公开记录')
  await page.says('以后再打开是一个新账号')
  await page.tap('#cancel-account')
  await eventually(() =>
    expect(phone.switchTab).toHaveBeenCalledWith(expect.objectContaining({ url: '/pages/home/index' })),
  )
  expect(phone.showModal).toHaveBeenLastCalledWith(expect.objectContaining({ content: '注销后不能恢复，确定要注销吗' }))
  expect(whatWasAsked('people.cancelAccount')).toEqual([{ confirm: '注销账号' }])
})

test('with the account goes what lay on the phone, also of pages that were not opened since', async () => {
  const page = open()
  for (const key of ['draft', 'wish-draft', 'member-draft', 'card-of-mine', 'settings', 'elder'])
    phone.setStorageSync(key, { phone: '13900000001' })
  await page.tap('#cancel-account')
  await eventually(() => expect(phone.getStorageInfoSync().keys.sort()).toEqual(['elder', 'me', 'settings']))
})

test('who turns back is not forgotten', async () => {
  const before = phone.showModal
  phone.showModal = does(() => ({ confirm: false, cancel: true }))
  const page = open()
  await page.tap('#cancel-account')
  await eventually(() => expect(phone.showModal).toHaveBeenCalled())
  expect(whatWasAsked('people.cancelAccount')).toEqual([])
  phone.showModal = before
})

test('who holds a post reads what he has to do first', async () => {
  const page = open(refuse('holdsPost'))
  await page.tap('#cancel-account')
  await eventually(() =>
    expect(phone.showModal).toHaveBeenLastCalledWith(
      expect.objectContaining({ content: '您还担任岗位或管理职责，请先交接，再注销账号' }),
    ),
  )
})

test('it is found in 我的', async () => {
  serverSays(everyday)
  const page = openPage('pages/me/index')
  await page.tap('#cancel')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/pages/cancel/index' }))
})
