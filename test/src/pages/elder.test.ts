import { everyday, phone, startPhone } from '../../support/phone'
import { serverSays } from '../../support/replies'
import { row } from '../../support/resident'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

beforeAll(() => {
  startPhone()
  phone.getAppBaseInfo = jest.fn(() => ({ fontSizeSetting: 24 }))
})
afterEach(closePages)

test('who reads WeChat in large type gets the elder version without asking, on every page', async () => {
  serverSays({ ...everyday, requests: { mine: { rows: [row()], next: null } } })
  const home = openPage('pages/home/index')
  await home.says('长辈版')
  const list = openPage('pages/requests/index')
  await eventually(() => expect(list.has('.elder')).toBe(true))
})

test('and keeps the ordinary one once he has chosen it', async () => {
  serverSays({
    people: { ...everyday.people, saveElder: ({ elder }) => ({ elder }) },
    requests: { mine: { rows: [], next: null } },
  })
  const me = openPage('pages/me/index')
  await me.tap('.me-elder-switch')
  await eventually(() => expect(me.has('.standard')).toBe(true))
  const home = openPage('pages/home/index')
  await home.says('我要反映')
  expect(home.text()).not.toContain('长辈版')
})

test('and changes between the two as often as he likes', async () => {
  serverSays({ people: { ...everyday.people, saveElder: ({ elder }) => ({ elder }) } })
  const me = openPage('pages/me/index')
  for (const version of ['.elder', '.standard', '.elder']) {
    await me.tap('.me-elder-switch')
    await eventually(() => expect(me.has(version)).toBe(true))
  }
})
