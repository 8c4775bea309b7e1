import type { OutputOf } from '../../../contract/action'
import { requestId } from '../../../contract/ids'
import type { PhotoByHand } from '../../../contract/photos-by-hand'
import type { requests } from '../../../contract/requests'
import { eventually } from '../../support/eventually'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { view } from '../../support/resident'
import { dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const photo = (letter: string, change: Partial<PhotoByHand> = {}): PhotoByHand => ({
  key: letter.repeat(24),
  check: 'review',
  photo: `https://test/${letter}.jpg`,
  ...change,
})
const [unsure, broken] = [photo('a'), photo('b', { check: 'unreadable', photo: null })]
const keyOf = ({ key }: PhotoByHand): string => key

const says = (answers: Replies['requests']) =>
  serverSays({ people: { ...everyday.people, me: dispatcher }, requests: answers })

const about = '公共照明 · 第 1 网格'
const waiting: OutputOf<typeof requests.unclearPhotos> = {
  rows: [{ in: 'requests', id: 'request-1', title: '楼道灯不亮', about, photosByHand: [unsure, broken] }],
  next: null,
}
const open = (answers: Replies['requests'] = {}) => {
  says({ unclearPhotos: waiting, ...answers })
  return openPage('community/pages/photos/index')
}

test('each photo stands under its request; what does not open can only be held back', async () => {
  const page = open()
  await page.says('楼道灯不亮')
  expect(page.text()).toContain('还不能公开')
  expect(page.has(`#cleared-${keyOf(unsure)}`)).toBe(true)
  expect(page.has(`#cleared-${keyOf(broken)}`)).toBe(false)
  expect(page.has(`#withheld-${keyOf(broken)}`)).toBe(true)
  await page.tap('#open-request-1')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/community/pages/case/index?id=request-1' }),
  )
})

test('可以公开 asks why, says what comes of it, sends what was seen, and the list is read again', async () => {
  const page = open({ decidePhoto: view() })
  await page.says('楼道灯不亮')
  await page.tap(`#cleared-${keyOf(unsure)}`)
  await page.says('附近的居民也能看到这张照片')
  await page.tap('.chip')
  await page.says('10 / 100')
  says({ unclearPhotos: { rows: [], next: null }, decidePhoto: view() })
  await page.tap('#sheet-confirm')
  await page.says('没有等您看的照片')
  expect(whatWasAsked('requests.decidePhoto')).toEqual([
    {
      ...{ id: requestId.parse('request-1'), photo: unsure.key },
      ...{ seen: 'review', decision: 'cleared', reason: '只有现场，看不出是谁' },
    },
  ])
})

test('photos of wishes, promises and whatever else is shown lie in the same pile: what is decided goes to where they are', async () => {
  const wish: (typeof waiting)['rows'][number] = {
    in: 'wishes',
    id: 'wish-1',
    title: '理发',
    about: '微心愿 · 青檀社区',
    photosByHand: [unsure],
  }
  const page = open({ unclearPhotos: { rows: [wish], next: null }, decideShownPhoto: { decision: 'cleared' } })
  await page.says('微心愿 · 青檀社区')
  await page.tap('#open-wish-1')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/community/pages/wishes/index' }))
  await page.tap(`#cleared-${keyOf(unsure)}`)
  await page.says('提心愿的人能看到这张照片')
  await page.tap('.chip')
  await page.says('10 / 100')
  says({ unclearPhotos: { rows: [], next: null }, decideShownPhoto: { decision: 'cleared' } })
  await page.tap('#sheet-confirm')
  await page.says('没有等您看的照片')
  expect(whatWasAsked('requests.decideShownPhoto')).toMatchObject([
    { in: 'wishes', id: 'wish-1', photo: unsure.key, seen: 'review', decision: 'cleared' },
  ])
})

test('without a network the reason stays open to be sent again', async () => {
  const page = open({ decidePhoto: noNetwork })
  await page.says('楼道灯不亮')
  await page.tap(`#withheld-${keyOf(unsure)}`)
  await page.enter('#sheet-text', '有人脸')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(whatWasAsked('requests.decidePhoto')).toHaveLength(1))
  await page.says('3 / 100')
  expect(page.has('#sheet-confirm')).toBe(true)
})

test('somebody was faster: that is said, and the list is read again', async () => {
  const page = open({ decidePhoto: refuse('stale') })
  await page.says('楼道灯不亮')
  await page.tap(`#withheld-${keyOf(unsure)}`)
  await page.enter('#sheet-text', '有人脸')
  says({ unclearPhotos: { rows: [], next: null }, decidePhoto: refuse('stale') })
  await page.tap('#sheet-confirm')
  await page.says('没有等您看的照片')
  expect(phone.showModal).toHaveBeenCalled()
})

test('on the case it is marked, and what was decided may be changed', async () => {
  says({
    read: view({ photosByHand: [unsure] }),
    decidePhoto: view({ photosByHand: [photo('a', { check: 'cleared' })] }),
  })
  const page = openPage('community/pages/case/index', { id: 'request-1' })
  await page.says('待看的照片')
  await page.tap(`#cleared-${keyOf(unsure)}`)
  await page.tap('.chip')
  await page.says('10 / 100')
  await page.tap('#sheet-confirm')
  await page.says('看过的照片')
  expect(page.has(`#cleared-${keyOf(unsure)}`)).toBe(false)
  expect(page.has(`#withheld-${keyOf(unsure)}`)).toBe(true)
})

test('a case without such photos says nothing of them', async () => {
  says({ read: view() })
  const page = openPage('community/pages/case/index', { id: 'request-1' })
  await page.says('楼道灯')
  expect(page.has('#photos-by-hand')).toBe(false)
})
