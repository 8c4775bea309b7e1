import type { UnitDocument } from '../repositories/documents/unit'
import type { Nudge } from './push'
import { atNearestDesk } from './recipients'
import { nudgeFor, type Way, type Words } from './tell'

/** Which unit it is about, and the name of the community. */
interface About {
  readonly unit: UnitDocument
  readonly place: string
}

/** WeChat has approved no message for contact persons: the inbox has it. */
const forContact: Way = { page: '/member/pages/units/index', template: 'requestProgress', push: 'noQuota' }
const forDesk: Way = { page: '/community/pages/units/index', template: 'taskArrived', push: 'pending' }

const ofUnit = ({ unit, place }: About, key: string, person: string, told: Words & Way, at: Date): Nudge =>
  nudgeFor([unit._id, key], person, { ...told, at, subject: { title: unit.name, place } })

/** For the contact person of a unit; nobody once he has cancelled his account. @param key the same happening is told once */
export const toContact = (about: About, key: string, words: Words, at: Date): Nudge[] => {
  const { person } = about.unit.contact
  return person === '' ? [] : [ofUnit(about, key, person, { ...words, ...forContact }, at)]
}

/** For whoever sits nearest over the community now, and does not speak for the unit himself. @param path of the community */
export const toDesk = async (
  about: About,
  path: readonly string[],
  key: string,
  words: Words,
  at: Date,
): Promise<Nudge[]> => {
  const people = await atNearestDesk(path, at, [about.unit.contact.person])
  return people.map((person) => ofUnit(about, key, person, { ...words, ...forDesk }, at))
}

/** A unit that waited has a seat now: its contact person and the community's desk hear of it. */
export const ofFreeSeat = async (about: About, path: readonly string[], key: string, at: Date): Promise<Nudge[]> => {
  const { unit, place } = about
  const free = { title: '排到名额', text: `${place} 有了名额，正等社区确认 ${unit.name} 的报到` }
  const toConfirm = { title: '单位报到', text: `${unit.name} 排到了名额，请确认` }
  return [...toContact(about, key, free, at), ...(await toDesk(about, path, key, toConfirm, at))]
}
