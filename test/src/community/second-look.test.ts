import type { RequestView } from '../../../contract/requests'
import { everyday, startPhone } from '../../support/phone'
import { serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow, outline, view } from '../../support/resident'
import { dispatcher } from '../../support/staff'
import { anUploadedPhoto, uploadsArrive } from '../../support/uploads'
import { closePages, openPage } from '../../support/weapp'

beforeAll(() => {
  startPhone()
  uploadsArrive()
})
afterEach(closePages)

const open = (requests: Replies['requests']) => {
  serverSays({ people: { ...everyday.people, me: dispatcher }, areas: { around: { grids: [outline] } }, requests })
  return openPage('community/pages/case/index', { id: 'request-1' })
}

describe('核实', () => {
  const unseen = view({ status: 'pendingDispatch', actions: ['reassign', 'verify', 'reject'] })
  const looked = (verdict: 'true' | 'untrue', change: Partial<RequestView> = {}) =>
    view({
      status: 'pendingDispatch',
      verification: { verdict, by: '青檀社区工作台', at: minutesFromNow(0) },
      ...change,
    })

  test('the desk looks itself at what came back unseen; then it goes up', async () => {
    const page = open({ read: unseen, verify: looked('true', { actions: ['reassign', 'refer'] }) })
    await page.tap('#action-verify')
    await page.tap('#chip-true')
    await page.says('核实后可以请上级办、吹哨或派给部门')
    await page.tap('#sheet-confirm')
    await page.says('现场核实：属实')
    expect(page.has('#action-refer')).toBe(true)
    expect(whatWasAsked('requests.verify')).toEqual([
      { id: 'request-1', version: 3, verdict: 'true', note: '', photos: [] },
    ])
  })

  test('不属实 wants a photo; the request stays with the desk, which answers', async () => {
    const page = open({ read: unseen, verify: looked('untrue') })
    await page.tap('#action-verify')
    await page.tap('#chip-untrue')
    await page.says('不属实的，请拍一张现场照片')
    await page.tap('#add-photo')
    await page.says('仍在工作台，可以答复居民，也可以再派人看')
    await page.tap('#sheet-confirm')
    await page.says('现场核实：不属实')
    expect(whatWasAsked('requests.verify')).toEqual([
      expect.objectContaining({ verdict: 'untrue', photos: [anUploadedPhoto] }),
    ])
  })

  test('on site it turns out to be another district’s: the answer to its resident is one tap away', async () => {
    const page = open({ read: unseen })
    await page.tap('#action-verify')
    await page.tap('#not-mine')
    await page.says('请写下居民看得懂的理由')
  })
})
