import type { Home, PersonRole, SampleBuilding, SamplePerson } from './documents'
import { padded } from './names'
import type { Random } from './random'

/** The people of a district, who get their openid as they are enrolled. */
export interface Roster {
  people: SamplePerson[]
  /** Adds a person and answers the openid. */
  enrol: (person: { name: string; roles: PersonRole[]; home?: Home | null }) => string
}

const SYMBOLS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789']
const OPENID_LENGTH = 28
const DAY = 24 * 60 * 60 * 1000

export const createRoster = (random: Random, now: Date): Roster => {
  const people: SamplePerson[] = []
  const symbol = () => SYMBOLS[random.integer(0, SYMBOLS.length - 1)] ?? 'o'
  const enrol: Roster['enrol'] = ({ name, roles, home = null }) => {
    const openid = `o${Array.from({ length: OPENID_LENGTH - 1 }, symbol).join('')}`
    const createdAt = new Date(now.getTime() - random.integer(1, 300) * DAY)
    people.push({ _id: openid, name, roles, home, elder: false, createdAt })
    return openid
  }
  return { people, enrol }
}

export const homeIn = ({ _id, area, path }: SampleBuilding): Home => ({ area, building: _id, path })

const RESIDENTS = 60
const PARTY_MEMBERS = 12

/** People who hold no post. The first of them live in the given buildings, the others anywhere. */
export const enrolResidents = (
  { enrol }: Roster,
  random: Random,
  buildings: readonly SampleBuilding[],
  firstHomes: { residents: SampleBuilding[]; partyMembers: SampleBuilding[] },
): { residents: string[]; partyMembers: string[] } => {
  const homes = (first: SampleBuilding[], count: number) =>
    [...first, ...random.shuffled(buildings)].slice(0, count).map(homeIn)
  const residents = homes(firstHomes.residents, RESIDENTS).map((home, i) =>
    enrol({ name: `居民 ${padded(i + 1, 4)}`, roles: ['resident'], home }),
  )
  const partyMembers = homes(firstHomes.partyMembers, PARTY_MEMBERS).map((home, i) =>
    enrol({ name: `党员 ${padded(i + 1, 2)}`, roles: ['resident', 'partyMember'], home }),
  )
  return { residents, partyMembers }
}
