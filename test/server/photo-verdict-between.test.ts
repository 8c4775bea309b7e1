import { photoKey } from '../../server/repositories/photos'
import { telling } from '../support/photos'
import { startProduct, told, type Product } from '../support/product'
import { raiseOne } from '../support/raise'
import { sdkFor } from '../support/sdk'
import { people, smallDistrict } from '../support/small-district'

/** What happens after a verdict has looked for its photo in vain, and before it is kept. */
let between: () => Promise<unknown>
jest.mock('../../server/repositories/photo-verdicts', () => {
  const real = jest.requireActual<typeof import('../../server/repositories/photo-verdicts')>(
    '../../server/repositories/photo-verdicts',
  )
  const keepVerdict: typeof real.keepVerdict = async (...verdict) => {
    await between()
    await real.keepVerdict(...verdict)
  }
  return { ...real, keepVerdict }
})

let product: Product
beforeAll(async () => {
  // WeChat never answers by itself.
  product = await startProduct(smallDistrict(), undefined, [])
})
afterAll(() => product.stop())

test('a verdict that comes while its photo is being written down is not lost', async () => {
  const resident = await product.phone(people.resident)
  const { uploads } = told(await resident.call('people', 'me', {}))
  const file = await resident.upload(`${uploads}/1.jpg`, telling)
  const { id } = await raiseOne(resident, { photos: [file] })
  await product.cloud.runTimers()
  const database = sdkFor(product.cloud).database()
  const photo = database.collection('photos').doc(photoKey(file))
  const { _id, ...written } = (await photo.get()).data
  await photo.remove()
  const { receiveVerdict, settleKnown } = await import('../../server/photos/settle')
  const { photosByKey } = await import('../../server/repositories/photos')
  between = async () => {
    await photo.set({ data: written })
    await settleKnown(await photosByKey([photoKey(file)]), new Date())
  }

  await receiveVerdict({ trace_id: written.traceId, result: { suggest: 'review' } }, new Date())
  const { data } = await database.collection('requests').doc(id).get()
  expect(data.photoStates).toEqual({ [photoKey(file)]: { clean: expect.any(String), check: 'review' } })
  expect((await photo.get()).data).toMatchObject({ check: 'review', dueAt: null })
  await expect(database.collection('photoVerdicts').count()).resolves.toEqual(expect.objectContaining({ total: 0 }))
})
