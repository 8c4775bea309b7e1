import type { UnitView } from '../../contract/reporting'
import { told, type Phone } from './product'
import { registerUnit } from './reporting-in'

/** A unit that its community has confirmed. */
export const confirmedUnit = async (n: number, contact: Phone, desk: Phone): Promise<UnitView> => {
  const unit = await registerUnit(n, contact)
  await desk.call('reporting', 'confirm', { unit: unit.id, version: unit.version })
  return unit
}

/** What the contact person promises for his unit. */
export const promised = async (unit: UnitView['id'], text: string, contact: Phone) => {
  const clientKey = `promise-${Buffer.from(text).toString('hex').slice(0, 40)}`
  return told(await contact.call('appraisal', 'promise', { unit, clientKey, text }))
}
