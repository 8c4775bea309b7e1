import type { LocalCloud } from '../../../../local/cloud'
import { sdkFor } from '../../../support/sdk'
import { phoneOf, startCloud, type Phone } from '../cloud'

let cloud: LocalCloud
let phone: Phone
const lines: string[] = []

beforeAll(async () => {
  cloud = await startCloud({ functionTimeoutMs: 4_000, onLog: ({ text }) => lines.push(text) })
  phone = await phoneOf(cloud)
})

afterAll(() => cloud.stop())

test.each([
  ['throws', 'throw', '-504002', 'Error: deliberate'],
  ['exits', 'exit', '-504002', 'Process exited before completing request'],
  ['returns more than 6 MB', 'tooLarge', '-504002', 'return value exceeds 6 MB'],
  ['throws aside from its promise', 'strayThrow', '-504002', 'Error: astray'],
  ['speaks for its worker', 'impersonate', '-504002', 'it spoke in the name of its worker'],
])('a function that %s is answered with the platform’s error, and the next call works', async (_, how, code, text) => {
  const reply = await phone.call('misbehave', { how })
  expect(reply).toMatchObject({ errCode: -404011, errMsg: expect.stringContaining(`service error code ${code}`) })
  expect(reply.errMsg).toContain(text)
  await expect(phone.result('misbehave', { how: 'well' })).resolves.toBe('well')
})

test('while a function loops for ever, others are served, and it is told that its time is over', async () => {
  let answered = false
  const loop = phone.call('misbehave', { how: 'loop' }).finally(() => (answered = true))
  await expect(phone.result('misbehave', { how: 'well' })).resolves.toBe('well')
  expect(answered).toBe(false)
  expect(await loop).toMatchObject({
    errCode: -404011,
    errMsg: expect.stringContaining(
      'service error code -504003, error message Invoking task timed out after 4 seconds',
    ),
  })
})

test('a function that holds a transaction open for ever is ended, and what it locked is free again', async () => {
  const notes = sdkFor(cloud).database().collection('notes')
  await notes.add({ data: { _id: 'wanted', n: 1 } })
  const reply = await phone.call('misbehave', { how: 'holdForEver', id: 'wanted' })
  expect(reply.errMsg).toContain('Invoking task timed out')
  await notes.doc('wanted').update({ data: { by: 'another' } })
  expect((await notes.doc('wanted').get()).data).toEqual({ _id: 'wanted', n: 1, by: 'another' })
})

test('a function that eats all its memory is answered so, and the next call works', async () => {
  const roomy = await startCloud({ functionTimeoutMs: 50_000 })
  const other = await phoneOf(roomy)
  const reply = await other.call('misbehave', { how: 'memory' })
  expect(reply).toMatchObject({ errCode: -404011, errMsg: expect.stringContaining('Memory limit exceeded') })
  await expect(other.result('misbehave', { how: 'well' })).resolves.toBe('well')
  await roomy.stop()
})

test.each(['lateThrow', 'lateRejection', 'lateExit'])(
  '%s after the answer is logged and hurts no other call',
  async (how) => {
    lines.length = 0
    const waves = Array.from({ length: 4 }, () => [
      phone.result('misbehave', { how }),
      phone.result('misbehave', { how: 'slow' }),
    ])
    const results = await Promise.all(waves.flat())
    expect(results).toEqual(Array(4).fill(['answered', 'slow but well']).flat())
    expect(lines.join()).toContain('after the call had been answered')
  },
)

test('what loops for ever after its answer is ended, and no other call is lost to it', async () => {
  const roomy = await startCloud({ functionTimeoutMs: 60_000 })
  const other = await phoneOf(roomy)
  for (let loops = 0; loops < 2; loops += 1) {
    await expect(other.result('misbehave', { how: 'lateLoop' })).resolves.toBe('answered')
    await expect(other.result('misbehave', { how: 'slow' })).resolves.toBe('slow but well')
  }
  const calls = Array.from({ length: 4 }, () => other.result('misbehave', { how: 'well' }))
  await expect(Promise.all(calls)).resolves.toEqual(Array(4).fill('well'))
  await roomy.stop()
})
