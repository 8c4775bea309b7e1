import { office, phonesOf, read, titles, type Persona } from '../support/office'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne } from '../support/raise'

let product: Product
let by: Readonly<Record<Persona, Phone>>

beforeAll(async () => {
  product = await startProduct(office())
  by = await phonesOf(product)
})
afterAll(() => product.stop())

describe('more time for one part of joint work', () => {
  /** The squadron was whistled for, and has called back. */
  const called = async () => {
    const { id } = await raiseOne(by.resident)
    told(await by.worker.call('requests', 'accept', { id }))
    told(await by.worker.call('requests', 'verify', { id, verdict: 'true' }))
    told(await by.worker.call('requests', 'refer', { id, reason: '要部门办' }))
    told(await by.desk.call('requests', 'blow', { id, type: 'daily', matters: ['011'], note: '请到现场' }))
    const part = (await read(by.squadron, { id })).part!.id
    told(await by.squadron.call('requests', 'signPart', { id, part }))
    return { part, view: told(await by.squadron.call('requests', 'contactPart', { id, part })) }
  }

  test('is previewed to the minute, agreed to by the level above the caller, and told to the caller and not to the resident', async () => {
    const { part, view } = await called()
    const { id } = view
    expect(view.part!.actions).toContain('extendPart')
    expect(view.extensionUnit).not.toBeNull()
    const { until } = told(await by.squadron.call('requests', 'extended', { id, part, amount: 2 }))
    const heard = await titles(by.resident, { id })
    const asked = told(await by.squadron.call('requests', 'extendPart', { id, part, amount: 2, reason: '等配件' }))
    expect(asked.part).toMatchObject({ due: view.part!.due })
    expect(asked.part!.actions).not.toContain('extendPart')
    expect(refused(await by.squadron.call('requests', 'extended', { id, part, amount: 2 }))).toBe('alreadyRequested')
    const [approval] = asked.approvals
    expect(approval).toMatchObject({ kind: 'partExtension', what: expect.stringMatching(/中队 申请延长 2 /) })
    expect((await titles(by.desk, { id }))[0]).toBe('申请延期')
    expect(refused(await by.desk.call('requests', 'approve', { id, approval: approval!.id }))).toBe('notAllowed')
    expect(
      told(await by.streetDesk.call('requests', 'desk', { group: 'toApprove' })).rows.map((row) => row.id),
    ).toEqual([id])
    told(await by.streetDesk.call('requests', 'approve', { id, approval: approval!.id }))
    expect((await read(by.squadron, { id })).part!.due).toEqual({ step: 'report', at: until })
    expect((await titles(by.squadron, { id }))[0]).toBe('上级已同意')
    expect((await titles(by.desk, { id }))[0]).toBe('单位延期')
    expect(await titles(by.resident, { id })).toEqual(heard)
    const answers = async (who: Phone) => (await read(who, { id })).events.filter(({ type }) => type === 'approved')
    expect(await answers(by.squadron)).toMatchObject([{ detail: '单位延期：等配件' }])
    expect(await answers(by.resident)).toMatchObject([{ detail: '单位延期', note: null }])
  })

  test('is nobody else’s to ask for, nor to preview', async () => {
    const { part, view } = await called()
    const { id } = view
    for (const who of ['resident', 'worker', 'desk'] as const) {
      const ask = { id, part, amount: 1 }
      expect(refused(await by[who].call('requests', 'extended', ask))).toBe('notAllowed')
      expect(refused(await by[who].call('requests', 'extendPart', { ...ask, reason: '等' }))).toBe('notAllowed')
    }
  })

  test('asked in time and not answered in time, it waits on at the desk above, which grants it from the old end', async () => {
    const { part, view } = await called()
    const { id } = view
    const { until } = told(await by.squadron.call('requests', 'extended', { id, part, amount: 2 }))
    told(await by.squadron.call('requests', 'extendPart', { id, part, amount: 2, reason: '等配件' }))
    product.cloud.clock.moveTo(new Date(view.part!.due!.at.getTime() + 60_000))
    await product.cloud.runTimers()
    const [approval] = (await read(by.squadron, { id })).approvals
    const waiting = told(await by.streetDesk.call('requests', 'desk', { group: 'toApprove' })).rows
    expect(waiting.map((row) => row.id)).toContain(id)
    told(await by.streetDesk.call('requests', 'approve', { id, approval: approval!.id }))
    expect((await read(by.squadron, { id })).part!.due).toEqual({ step: 'report', at: until })
  })
})
