import { tellDeskOf, tellQuietly } from '../notices/waiting-notices'
import type { AreaSummary } from '../repositories/documents/area'
import type { UnitDocument } from '../repositories/documents/unit'
import { unitsOfContact } from '../repositories/units'
import { waitingAt } from '../waiting/at-desk'
import { deskWords, unitWords } from '../waiting/digest-words'
import { waitingFor } from '../waiting/for-units'

const title = '今日待办'

/** What waits at the desk of a community: once a day, and nothing when nothing does. */
export const tellDeskWhatWaits = async (community: AreaSummary, day: string, now: Date): Promise<void> => {
  const what = deskWords(await waitingAt(community._id, now))
  if (what === '') return
  const about = { page: '/community/pages/queue/index', key: [community._id, 'digest', day] }
  await tellDeskOf(community, about, { title, text: `${community.name} 等您办理：${what}` }, now)
}

/** What waits for a contact person, of all his units in one: once a day, whichever of them comes first in the round. */
const tellContact = async (person: string, day: string, now: Date): Promise<void> => {
  const units = await unitsOfContact(person)
  const waiting = await waitingFor(units, now)
  const lines = units.flatMap(({ _id, name }) => {
    const counts = waiting.get(_id)
    const what = counts === undefined ? '' : unitWords(counts)
    return what === '' ? [] : [`${name} ${what}`]
  })
  if (lines.length === 0) return
  const about = { page: '/member/pages/units/index', key: ['digest', day] }
  await tellQuietly(person, about, { title, text: `等您办理：${lines.join('；')}` }, now)
}

export const tellContactsWhatWaits = async (units: readonly UnitDocument[], day: string, now: Date): Promise<void> => {
  const people = new Set(units.map(({ contact }) => contact.person))
  people.delete('')
  for (const person of people) await tellContact(person, day, now)
}
