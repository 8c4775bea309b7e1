import { refuse, type Refused } from '../../domain/refused'
import { phoneByCode } from '../cloud/phone-number'
import { seal, unseal } from '../privacy/seal'
import type { PersonDocument } from '../repositories/documents/person'
import { savePerson } from '../repositories/people'

/** Keeps the number that somebody has left, sealed, so that he need not type it again. */
export const rememberPhone = async (person: PersonDocument, phone: string): Promise<void> => {
  if (phone !== '' && unseal(person.phone) !== phone) await savePerson(person._id, { phone: seal(phone) })
}

/** As above, of the number that WeChat knows. */
export const phoneFromWeChat = async (code: string, person: PersonDocument): Promise<{ phone: string } | Refused> => {
  const phone = await phoneByCode(code)
  if (phone === null) return refuse('noPhone')
  await rememberPhone(person, phone)
  return { phone }
}
