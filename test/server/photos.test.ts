import { requestId } from '../../contract/ids'
import { photoKey } from '../../server/repositories/photos'
import { eventually } from '../support/eventually'
import { bare, secret, telling } from '../support/photos'
import { startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne, resolveOne } from '../support/raise'
import { sdkFor, type Sdk } from '../support/sdk'
import { people, smallDistrict } from '../support/small-district'

const minute = 60_000

let product: Product
let resident: Phone
let sdk: Sdk

/** When WeChat answers, as the cloud reads it each time. */
const answersMs: number[] = []

beforeAll(async () => {
  product = await startProduct(smallDistrict(), undefined, answersMs)
  sdk = sdkFor(product.cloud)
})
afterAll(() => product.stop())

const begin = async (mediaChecksMs: readonly number[] = [0]): Promise<void> => {
  answersMs.splice(0, Infinity, ...mediaChecksMs)
  await product.cloud.reset(smallDistrict())
  resident = await product.phone(people.resident)
}

const photographed = async (name: string, bytes: string | Buffer = telling): Promise<{ id: string; file: string }> => {
  const { uploads } = told(await resident.call('people', 'me', {}))
  const file = await resident.upload(`${uploads}/${name}`, bytes)
  return { id: (await raiseOne(resident, { photos: [file] })).id, file }
}

interface State {
  clean: string | null
  check: string
}

const documentOf = async (id: string) =>
  (await sdk.database().collection('requests').doc(id).get()).data as {
    photoStates: Record<string, State>
    newPhotos: unknown[]
    photosDueAt: Date | null
  }
const rowOf = async (file: string) =>
  (await sdk.database().collection('photos').doc(photoKey(file)).get()).data as Record<string, unknown>
const stateOf = async (id: string, file: string): Promise<State | undefined> =>
  (await documentOf(id)).photoStates[photoKey(file)]

const settled = (id: string, file: string, check: string) =>
  eventually(
    () => stateOf(id, file),
    (state) => expect(state?.check).toBe(check),
  )

const verdict = (trace: unknown, suggest: string) =>
  sdk.callFunction({
    name: 'photo-verdicts',
    data: { MsgType: 'event', Event: 'wxa_media_check', trace_id: trace, version: 2, errcode: 0, result: { suggest } },
  })

test('what others are shown of a photo tells neither where nor with what it was taken', async () => {
  await begin()
  const { id, file } = await photographed('1.jpg')
  expect(await documentOf(id)).toMatchObject({ photoStates: {}, newPhotos: [{ file }] })
  await product.cloud.runTimers()
  const state = await settled(id, file, 'pass')
  expect(state?.clean).not.toBe(file)
  const { fileContent } = await sdk.downloadFile({ fileID: state?.clean ?? '' })
  expect(fileContent.includes(secret)).toBe(false)
  expect(fileContent.includes(bare.jpeg.subarray(2))).toBe(true)
  expect(await documentOf(id)).toMatchObject({ newPhotos: [], photosDueAt: null })
  expect(await rowOf(file)).toMatchObject({ check: 'pass', person: null, dueAt: null })
})

test('what was looked at stays what is shown, whatever is put in the place of the photo afterwards', async () => {
  await begin()
  const { id, file } = await photographed('1.jpg', bare.jpeg)
  await product.cloud.runTimers()
  const state = await settled(id, file, 'pass')
  expect(await resident.upload(file.replace(/^cloud:\/\/[^/]+\//, ''), telling)).toBe(file)
  const { fileContent } = await sdk.downloadFile({ fileID: state?.clean ?? '' })
  expect(fileContent.equals(bare.jpeg)).toBe(true)
})

test('a result’s photos are looked at as those of the beginning are', async () => {
  await begin()
  const { id } = await raiseOne(resident)
  await resolveOne(await product.phone(people.worker), id)
  await product.cloud.runTimers()
  const states = Object.values((await documentOf(id)).photoStates)
  expect(states).toEqual([{ clean: expect.any(String), check: expect.any(String) }])
})

test.each([
  ['risky.jpg', 'risky'],
  ['review.jpg', 'review'],
])('what WeChat says of %s stands with the request: %s', async (name, check) => {
  await begin()
  const { id, file } = await photographed(name)
  await product.cloud.runTimers()
  await settled(id, file, check)
})

test('what is no picture is never handed on', async () => {
  await begin()
  const { id, file } = await photographed('1.jpg', 'GPS 34.8 117.5')
  await product.cloud.runTimers()
  expect(await stateOf(id, file)).toEqual({ clean: null, check: 'unreadable' })
})

test('two timers at once end where one would', async () => {
  await begin()
  const { id, file } = await photographed('1.jpg')
  await Promise.all([product.cloud.runTimers(), product.cloud.runTimers()])
  await settled(id, file, 'pass')
  await product.cloud.runTimers()
  expect(await stateOf(id, file)).toMatchObject({ check: 'pass' })
})

test('a verdict may come late, and twice; a worse one stands', async () => {
  await begin([20 * minute, 25 * minute])
  const { id, file } = await photographed('1.jpg')
  await product.cloud.runTimers()
  expect(await stateOf(id, file)).toMatchObject({ check: 'pending' })
  const { traceId } = await rowOf(file)
  product.cloud.clock.moveBy(21 * minute)
  await settled(id, file, 'pass')
  product.cloud.clock.moveBy(5 * minute)
  await verdict(traceId, 'risky')
  await settled(id, file, 'risky')
  await verdict(traceId, 'pass')
  expect(await stateOf(id, file)).toMatchObject({ check: 'risky' })
})

test('a verdict that never comes is asked for again, and then nobody says that it may be public', async () => {
  await begin([])
  const { id, file } = await photographed('1.jpg')
  await product.cloud.runTimers()
  const traces = new Set([(await rowOf(file)).traceId])
  for (const tries of [2, 3]) {
    product.cloud.clock.moveBy(31 * minute)
    // Whoever asks must have visited within two hours.
    await product.cloud.runTimers()
    const row = await rowOf(file)
    expect(row).toMatchObject({ tries, check: 'pending' })
    traces.add(row.traceId)
  }
  expect(traces.size).toBe(3)
  product.cloud.clock.moveBy(31 * minute)
  await product.cloud.runTimers()
  expect(await stateOf(id, file)).toMatchObject({ check: 'review' })
  expect(await rowOf(file)).toMatchObject({ dueAt: null, person: null })
})

test('the verdict of an earlier asking counts when it comes after all', async () => {
  await begin([])
  const { id, file } = await photographed('1.jpg')
  await product.cloud.runTimers()
  const { traceId: first } = await rowOf(file)
  product.cloud.clock.moveBy(31 * minute)
  await product.cloud.runTimers()
  await verdict(first, 'pass')
  expect(await stateOf(id, file)).toMatchObject({ check: 'pending' })
  product.cloud.clock.moveBy(31 * minute)
  await product.cloud.runTimers()
  expect(await stateOf(id, file)).toMatchObject({ check: 'pass' })
  await expect(sdk.database().collection('photoVerdicts').count()).resolves.toMatchObject({ total: 0 })
})

test('an event that tells no verdict changes nothing', async () => {
  await begin([])
  const { id, file } = await photographed('1.jpg')
  await product.cloud.runTimers()
  const { traceId } = await rowOf(file)
  const told = (data: object) => sdk.callFunction({ name: 'photo-verdicts', data })
  await told({ Event: 'wxa_media_check', trace_id: traceId, errcode: -1008, errmsg: 'download failed' })
  await told({ Event: 'wxa_media_check', trace_id: traceId, isrisky: 0, status_code: 0 })
  await told({})
  expect(await stateOf(id, file)).toMatchObject({ check: 'pending' })
})

test('a photo whose file is not there yet is waited for, for a day', async () => {
  await begin()
  const { uploads } = told(await resident.call('people', 'me', {}))
  const file = `cloud://local-env.local-files/${uploads}/late.jpg`
  const { id } = await raiseOne(resident, { photos: [file] })
  await product.cloud.runTimers()
  expect(await documentOf(id)).toMatchObject({ photoStates: {}, newPhotos: [{ file }] })
  await resident.upload(`${uploads}/late.jpg`)
  product.cloud.clock.moveBy(11 * minute)
  await product.cloud.runTimers()
  await settled(id, file, 'pass')
})

/** What somebody is shown of the one photo of a request, by its address, and how many are not to be passed on. */
const shownTo = async (who: keyof typeof people, id: string) => {
  const phone = await product.phone(people[who])
  const answer = await phone.call('requests', 'read', { id: requestId.parse(id) })
  const { photos, photosUnchecked } = told(answer)
  return [photos.map((url) => new URL(url).pathname.split('/')[2]), photosUnchecked]
}

test('a photo that is being checked is shown to who works on it, as a copy and marked; its taker sees his own at once', async () => {
  await begin([20 * minute])
  const { id } = await photographed('1.jpg')
  expect(await shownTo('resident', id)).toEqual([['photos'], 1])
  expect(await shownTo('worker', id)).toEqual([[], 1])
  await product.cloud.runTimers()
  expect(await shownTo('resident', id)).toEqual([['shown'], 1])
  expect(await shownTo('worker', id)).toEqual([['shown'], 1])
  product.cloud.clock.moveBy(21 * minute)
  await eventually(
    () => shownTo('worker', id),
    (shown) => expect(shown).toEqual([['shown'], 0]),
  )
})

test('what WeChat calls risky is shown to desks only, and to who took it', async () => {
  await begin()
  const { id, file } = await photographed('risky.jpg')
  await product.cloud.runTimers()
  await settled(id, file, 'risky')
  const shown = await Promise.all((['resident', 'worker', 'desk'] as const).map((who) => shownTo(who, id)))
  expect(shown).toEqual([
    [['shown'], 0],
    [[], 0],
    [['shown'], 0],
  ])
  const { rows } = told(await (await product.phone(people.worker)).call('requests', 'tasks', { group: 'assigned' }))
  expect(rows[0]?.photo).toBeNull()
})

test('phones cannot tell verdicts', async () => {
  await begin()
  expect(await resident.raw('photo-verdicts', { trace_id: 'x', result: { suggest: 'pass' } })).toMatchObject({
    errCode: -501023,
  })
})
