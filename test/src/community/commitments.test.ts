import { eventually } from '../../support/eventually'
import { everyday, phone, startPhone } from '../../support/phone'
import { serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const year = new Date().getFullYear()
const sheet = { name: '承诺清单.xlsx', content: 'QUJD' }
const open = (exportCommitments: NonNullable<Replies['overview']>['exportCommitments']) => {
  serverSays({ people: { ...everyday.people, me: dispatcher }, overview: { exportCommitments } })
  return openPage('community/pages/commitments/index')
}

test('a desk takes the promises of units along as a sheet, or those of members, of this year or the last', async () => {
  const page = open(sheet)
  await page.says('谁导出过有记录')
  await page.tap('#export')
  const opened = expect.objectContaining({ filePath: 'http://usr/承诺清单.xlsx', fileType: 'xlsx' }) as unknown
  await eventually(() => expect(phone.openDocument).toHaveBeenCalledWith(opened))
  await page.tap('#chip-member')
  await page.tap(`#segment-${year - 1}`)
  await eventually(async () => {
    await page.tap('#export')
    expect(whatWasAsked('overview.exportCommitments').at(-1)).toEqual({ year: year - 1, by: 'member' })
  })
  expect(whatWasAsked('overview.exportCommitments')[0]).toEqual({ year, by: 'unit' })
})
