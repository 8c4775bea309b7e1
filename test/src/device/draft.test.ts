import { categoryCode } from '../../../contract/ids'
import { memory, storageApis } from '../../support/taro-storage'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: storageApis }))

type Drafts = typeof import('../../../src/device/draft')

const openApp = (): Drafts => {
  let opened: Drafts | null = null
  jest.isolateModules(() => {
    opened = jest.requireActual<Drafts>('../../../src/device/draft')
  })
  if (opened === null) throw new Error('not opened')
  return opened
}

beforeEach(() => memory.clear())

test('a draft survives closing the app, with its client key and its photos', () => {
  const app = openApp()
  const { key } = app.draftStore.get()
  app.draftStore.change({
    text: '楼道灯坏了',
    category: categoryCode.parse('0201'),
    photos: [{ path: 'wxfile://store_1.jpg', file: 'cloud://env.bucket/photos/1.jpg' }],
    anonymous: true,
  })
  expect(openApp().draftStore.get()).toEqual({
    key,
    text: '楼道灯坏了',
    category: '0201',
    place: null,
    photos: [{ path: 'wxfile://store_1.jpg', file: 'cloud://env.bucket/photos/1.jpg' }],
    anonymous: true,
    confidential: false,
    about: null,
    phone: null,
  })
})

test('a sent draft is gone, and the next one has another client key', () => {
  const app = openApp()
  app.draftStore.change({ text: '楼道灯坏了' })
  const { key } = app.draftStore.get()
  app.draftStore.clear()
  expect(app.isEmptyDraft(app.draftStore.get())).toBe(true)
  expect(app.draftStore.get().key).not.toBe(key)
  expect(app.isEmptyDraft(openApp().draftStore.get())).toBe(true)
})

test('something else in the storage does not stop the app: the draft begins empty', () => {
  memory.set('draft', JSON.stringify({ text: 7 }))
  const app = openApp()
  expect(app.isEmptyDraft(app.draftStore.get())).toBe(true)
})

const waiting = {
  key: 'key-0001',
  area: 'requests',
  action: 'raise',
  title: '楼道灯坏了',
  input: {
    clientKey: 'key-0001',
    text: '楼道灯坏了',
    category: '0201',
    place: { source: 'pin', at: [117.1, 34.8], detail: '' },
    anonymous: false,
  },
  photos: [],
  refusal: '文字里有不适合提交的内容',
}

test('a waiting submit opens for changes under the key it was first sent with', () => {
  const app = openApp()
  expect(app.takeBackToDraft(waiting)).toBe(true)
  expect(app.draftStore.get()).toMatchObject({ key: 'key-0001', text: '楼道灯坏了', category: '0201' })
})

test('a waiting submit never replaces another draft', () => {
  const app = openApp()
  app.draftStore.change({ text: '井盖破了' })
  expect(app.takeBackToDraft(waiting)).toBe(false)
  expect(app.draftStore.get().text).toBe('井盖破了')
})
