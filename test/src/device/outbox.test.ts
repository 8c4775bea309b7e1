import type { Delivery, Parcel } from '../../../src/device/outbox'
import { memory, storageApis } from '../../support/taro-storage'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: storageApis }))

type Outbox = typeof import('../../../src/device/outbox')

/** Opens the app anew: what is known comes from the phone's storage. */
const openApp = (): Outbox => {
  let opened: Outbox | null = null
  jest.isolateModules(() => {
    opened = jest.requireActual<Outbox>('../../../src/device/outbox')
  })
  if (opened === null) throw new Error('not opened')
  return opened
}

const parcel = (key: string): Parcel => ({
  key,
  area: 'requests',
  action: 'raise',
  title: '楼道灯坏了两天',
  input: { clientKey: key, text: '楼道灯坏了两天' },
  photos: [{ path: 'wxfile://store_1.jpg', file: null }],
  refusal: null,
})

beforeEach(() => memory.clear())

test('what waits survives closing the app', () => {
  openApp().post(parcel('key-0001'))
  expect(openApp().outbox.get()).toEqual([parcel('key-0001')])
})

test('a second try of the same submit takes the place of the first', () => {
  const app = openApp()
  app.post(parcel('key-0001'))
  app.post({ ...parcel('key-0001'), title: '楼道灯坏了三天' })
  expect(app.outbox.get().map(({ title }) => title)).toEqual(['楼道灯坏了三天'])
})

test('it is delivered in order, each with the client key it was made with', async () => {
  const app = openApp()
  app.post(parcel('key-0001'))
  app.post(parcel('key-0002'))
  const sent: unknown[] = []
  const arrived = await app.deliverOutbox(({ key, input }) => {
    sent.push([key, input.clientKey])
    return Promise.resolve('delivered')
  })
  expect(sent).toEqual([
    ['key-0001', 'key-0001'],
    ['key-0002', 'key-0002'],
  ])
  expect([arrived, app.outbox.get()]).toEqual([2, []])
})

test('when the network fails again the rest stays, also over a restart', async () => {
  const app = openApp()
  app.post(parcel('key-0001'))
  app.post(parcel('key-0002'))
  const answers: Delivery[] = ['delivered', 'later']
  await app.deliverOutbox(() => Promise.resolve(answers.shift() ?? 'later'))
  expect(
    openApp()
      .outbox.get()
      .map(({ key }) => key),
  ).toEqual(['key-0002'])
})

test('what the server refuses is kept with the reason, is not tried again and does not hold up the rest', async () => {
  const app = openApp()
  app.post(parcel('key-0001'))
  app.post(parcel('key-0002'))
  await app.deliverOutbox(({ key }) =>
    Promise.resolve(key === 'key-0001' ? { refused: '文字里有不适合提交的内容' } : 'delivered'),
  )
  expect(app.outbox.get()).toEqual([{ ...parcel('key-0001'), refusal: '文字里有不适合提交的内容' }])
  const tried = jest.fn(() => Promise.resolve<Delivery>('delivered'))
  await app.deliverOutbox(tried)
  expect(tried).not.toHaveBeenCalled()
})

test('two reconnects at once send once', async () => {
  const app = openApp()
  app.post(parcel('key-0001'))
  const deliver = jest.fn(() => Promise.resolve<Delivery>('delivered'))
  await Promise.all([app.deliverOutbox(deliver), app.deliverOutbox(deliver)])
  expect(deliver).toHaveBeenCalledTimes(1)
})
