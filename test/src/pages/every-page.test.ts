import { startPhone } from '../../support/phone'
import { eventually } from '../../support/eventually'
import { closePages, openPage, wx } from '../../support/weapp'

const complaints: string[] = []

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation((...words) => complaints.push(words.join(' ')))
})
afterEach(closePages)

test('every page of the package opens without a network, says something and complains about nothing', async () => {
  const pages = startPhone()
  Object.assign(wx.cloud as object, { callFunction: () => Promise.reject(new Error('request:fail')) })
  for (const path of pages) {
    const page = openPage(path, { id: 'request-1' })
    await eventually(() => expect(page.text()).toMatch(/[\u4e00-\u9fff]{4}/))
    closePages()
  }
  expect(complaints).toEqual([])
})
