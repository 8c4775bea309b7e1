import { postId, type RequestId } from '../../contract/ids'
import type { PhotoByHand } from '../../contract/photos-by-hand'
import { openidOf, office, personas, phonesOf, photoOf, read, staffPosts, type Persona } from '../support/office'
import { eventually } from '../support/eventually'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne } from '../support/raise'
import { sdkFor } from '../support/sdk'
import { inGrid, posts } from '../support/small-district'

let product: Product
let by: Readonly<Record<Persona, Phone>>

beforeEach(async () => {
  const seed = office()
  const auditor = { _id: openidOf('third'), name: '审计员', roles: ['auditor'], home: null, elder: false }
  product = await startProduct({
    ...seed,
    collections: { ...seed.collections, people: [...(seed.collections.people ?? []), auditor] },
  })
  by = await phonesOf(product)
})
afterEach(() => product.stop())

const listed = async (who: Persona) => told(await by[who].call('requests', 'unclearPhotos', {})).rows

/** Of which WeChat is not sure; waits until that is known. */
const unsure = async (over: Partial<Parameters<typeof raiseOne>[1]> = {}, name = 'review.jpg') => {
  const photos = [await photoOf(by.resident, name)]
  const { id } = await raiseOne(by.resident, { photos, ...over })
  await product.cloud.runTimers()
  return id
}

const onlyPhoto = async (who: Persona, id: RequestId): Promise<PhotoByHand> => {
  const [photo] = await eventually(
    async () => (await read(by[who], { id })).photosByHand,
    (found) => expect(found).toHaveLength(1),
  )
  return photo!
}

const decide = (
  who: Persona,
  id: RequestId,
  { key, check }: PhotoByHand,
  decision: 'cleared' | 'withheld' = 'cleared',
  reason = '看不出是谁',
) => by[who].call('requests', 'decidePhoto', { id, photo: key, seen: check, decision, reason })

const shownNearby = async (id: RequestId): Promise<string | null> => {
  const { rows } = told(await by.other.call('neighbourhood', 'nearby', { at: inGrid, limit: 50 }))
  return rows.find((row) => row.id === id)!.photo
}
const folderOf = (url: string | null): string | undefined =>
  url === null ? undefined : new URL(url).pathname.split('/')[2]

test('what WeChat is not sure of waits at every desk above its place, with the photo and nothing of who took it; a desk clears it, and neighbours see it', async () => {
  const id = await unsure({ phone: '13812341234', anonymous: true })
  const photo = await onlyPhoto('desk', id)
  expect(photo).toMatchObject({ check: 'review', photo: expect.stringContaining('http') })
  for (const who of ['desk', 'seat', 'streetDesk', 'centre'] as const)
    expect((await listed(who)).map((row) => [row.id, row.photosByHand.map(({ key }) => key)])).toEqual([
      [id, [photo.key]],
    ])
  expect(JSON.stringify(await listed('desk'))).not.toContain('1234')
  expect(told(await by.desk.call('requests', 'deskCounts', {})).unclearPhotos).toBe(1)
  expect(await shownNearby(id)).toBeNull()

  const after = told(await decide('desk', id, photo))
  expect(after).toMatchObject({ photosByHand: [{ check: 'cleared' }], photosUnchecked: 0 })
  expect(folderOf(await shownNearby(id))).toBe('shown')
  expect(await listed('centre')).toEqual([])
  expect(told(await by.desk.call('requests', 'deskCounts', {})).unclearPhotos).toBe(0)
})

test('what a desk holds back is shown to those who handle it and to nobody else; it may think again', async () => {
  const id = await unsure()
  const photo = await onlyPhoto('desk', id)
  const after = told(await decide('desk', id, photo, 'withheld', '有人脸'))
  expect(after.photosUnchecked).toBe(1)
  expect(await listed('desk')).toEqual([])
  expect(await shownNearby(id)).toBeNull()
  expect((await read(by.worker, { id })).photos).toHaveLength(1)
  told(await decide('streetDesk', id, after.photosByHand[0]!))
  expect(await shownNearby(id)).not.toBeNull()
})

test('each decision stands in the register with its reason, once, however often its answer is lost', async () => {
  const id = await unsure()
  const photo = await onlyPhoto('desk', id)
  told(await decide('desk', id, photo, 'withheld', '有人脸'))
  told(await decide('desk', id, photo, 'withheld', '有人脸'))
  told(await decide('desk', id, { ...photo, check: 'withheld' }, 'cleared', '换了一张看，没有人脸'))
  const { rows } = told(await by.third.call('trust', 'audits', {}))
  const { number } = await read(by.desk, { id })
  expect(rows.map(({ act, reason, by: name, verdict, ...row }) => [act, reason, name, verdict, row.number])).toEqual([
    ['clearPhoto', '换了一张看，没有人脸', '青檀社区工作台', 'intact', number],
    ['withholdPhoto', '有人脸', '青檀社区工作台', 'intact', number],
  ])
})

test('who decides on what is no longer as he saw it is told to look again, and nothing is changed', async () => {
  const id = await unsure()
  const photo = await onlyPhoto('desk', id)
  told(await decide('desk', id, photo, 'withheld', '有人脸'))
  expect(refused(await decide('seat', id, photo, 'cleared'))).toBe('stale')
  expect(await onlyPhoto('seat', id)).toMatchObject({ check: 'withheld' })
  expect(refused(await decide('desk', id, { ...photo, key: 'a'.repeat(24) }))).toBe('notFound')
  const noReason = await decide('desk', id, { ...photo, check: 'withheld' }, 'cleared', ' ')
  expect(refused(noReason)).toBe('invalidInput')
})

test('nobody below a desk decides, and nobody is even shown that there is something to decide', async () => {
  const id = await unsure()
  const photo = await onlyPhoto('desk', id)
  const deciders: readonly Persona[] = ['desk', 'seat', 'streetDesk', 'centre']
  for (const who of personas.filter((one) => !deciders.includes(one))) {
    expect([who, refused(await decide(who, id, photo))]).toEqual([who, 'notAllowed'])
    expect([who, await listed(who)]).toEqual([who, []])
  }
  expect((await read(by.worker, { id })).photosByHand).toEqual([])
})

test('whom a complaint is about neither finds its photos nor decides on them, though he sits at a desk above it', async () => {
  const staff = [openidOf('seat'), openidOf('deputy')]
  const change = { deputies: [openidOf('deputy')], staff }
  await sdkFor(product.cloud).database().collection('posts').doc(staffPosts.seat).update({ data: change })
  const open = await unsure({}, 'review-open.jpg')
  await onlyPhoto('deputy', open)
  const id = await unsure({ about: postId.parse(posts.worker) })
  const photo = await onlyPhoto('seat', id)
  expect((await listed('deputy')).map((row) => row.id)).toEqual([open])
  expect(told(await by.deputy.call('requests', 'deskCounts', {})).unclearPhotos).toBe(1)
  expect(refused(await by.deputy.call('requests', 'read', { id }))).toBe('notAllowed')
  expect(refused(await decide('deputy', id, photo))).toBe('notAllowed')
  expect((await listed('seat')).map((row) => row.id)).toEqual([id, open])
})

test('those of a confidential request are for the seat that has had it, and for no other desk', async () => {
  const id = await unsure({ confidential: true })
  expect((await Promise.all((['desk', 'seat', 'streetDesk', 'centre'] as const).map(listed))).flat()).toEqual([])
  told(await by.worker.call('requests', 'return', { id, reason: '请社区看' }))
  const found = await Promise.all(
    (['desk', 'seat', 'streetDesk', 'centre'] as const).map(async (who) => ({ who, rows: await listed(who) })),
  )
  const finders = found.filter(({ rows }) => rows.some((row) => row.id === id)).map(({ who }) => who)
  expect(finders).toHaveLength(1)
  const photo = await onlyPhoto(finders[0]!, id)
  const other = finders[0] === 'desk' ? 'seat' : 'desk'
  for (const who of [other, 'streetDesk', 'centre'] as const)
    expect(refused(await decide(who, id, photo))).toBe('notAllowed')
  expect(told(await decide(finders[0]!, id, photo, 'withheld')).photosByHand).toMatchObject([{ check: 'withheld' }])
})

test('what could not be read can only be held back: there is nothing that could be shown', async () => {
  const { uploads } = told(await by.resident.call('people', 'me', {}))
  const photos = [await by.resident.upload(`${uploads}/1.jpg`, 'no picture')]
  const { id } = await raiseOne(by.resident, { photos })
  await product.cloud.runTimers()
  const photo = await onlyPhoto('desk', id)
  expect(photo).toMatchObject({ check: 'unreadable', photo: null })
  expect((await listed('desk')).map((row) => row.id)).toEqual([id])
  expect(refused(await decide('desk', id, photo))).toBe('photoUnreadable')
  told(await decide('desk', id, photo, 'withheld'))
  expect(await listed('desk')).toEqual([])
})

test('WeChat’s late doubt does not undo the word of a desk; that it is risky does, and what waits no more leaves the list', async () => {
  const id = await unsure()
  const photo = await onlyPhoto('desk', id)
  told(await decide('desk', id, photo))
  const sdk = sdkFor(product.cloud)
  const row = await sdk.database().collection('photos').doc(photo.key).get()
  const verdict = (suggest: string) =>
    sdk.callFunction({
      name: 'photo-verdicts',
      data: { trace_id: (row.data as { traceId: string }).traceId, errcode: 0, result: { suggest } },
    })
  await verdict('review')
  expect(await shownNearby(id)).not.toBeNull()
  await verdict('risky')
  expect(await shownNearby(id)).toBeNull()
  expect((await read(by.desk, { id })).photosByHand).toEqual([])
})

test('a photo that turns out risky while it waits for somebody leaves the list', async () => {
  const id = await unsure()
  const { key } = await onlyPhoto('desk', id)
  const sdk = sdkFor(product.cloud)
  const { data } = await sdk.database().collection('photos').doc(key).get()
  await sdk.callFunction({
    name: 'photo-verdicts',
    data: { trace_id: (data as { traceId: string }).traceId, errcode: 0, result: { suggest: 'risky' } },
  })
  expect(await listed('desk')).toEqual([])
})

test('the list goes on by cursor, the latest first, each request once', async () => {
  const ids: RequestId[] = []
  for (let n = 0; n < 3; n++) {
    const id = await unsure({}, `review-${n}.jpg`)
    await onlyPhoto('desk', id)
    ids.unshift(id)
    product.cloud.clock.moveBy(60_000)
  }
  const first = told(await by.desk.call('requests', 'unclearPhotos', { limit: 2 }))
  const second = told(await by.desk.call('requests', 'unclearPhotos', { limit: 2, cursor: first.next! }))
  expect([first.rows.map((row) => row.id), second.rows.map((row) => row.id), second.next]).toEqual([
    ids.slice(0, 2),
    ids.slice(2),
    null,
  ])
})
