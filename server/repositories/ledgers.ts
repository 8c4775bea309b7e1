import { isRefused, refuse, type Refused } from '../../domain/refused'
import { addDocument, command, findDocuments, readDocument, updateDocuments } from '../cloud/database'
import { ledgerDocument, type Entry, type LedgerDocument } from './documents/ledger'

/** A member's balance over all years. */
export interface Sums {
  readonly minutes: number
  readonly points: number
  /** How often he has served. */
  readonly services: number
  /** Of which they are the sums, one a year. */
  readonly ledgers: readonly LedgerDocument[]
}

/** Of who has served nothing yet. */
export const noSums: Sums = { minutes: 0, points: 0, services: 0, ledgers: [] }

/** What these members have served; whoever has served nothing is among them with zeros. */
export const sumsOf = async (members: readonly string[]): Promise<ReadonlyMap<string, Sums>> => {
  const sums = new Map(members.map((member) => [member, noSums]))
  if (members.length === 0) return sums
  const ledgers = await findDocuments('ledgers', ledgerDocument, {
    where: { member: command.in([...members]) },
    limit: 1000,
  })
  for (const ledger of ledgers) {
    const { member, entries } = ledger
    const { minutes, points, services, ledgers: others } = sums.get(member) ?? noSums
    sums.set(member, {
      minutes: entries.reduce((sum, entry) => sum + entry.minutes, minutes),
      points: entries.reduce((sum, entry) => sum + entry.points, points),
      services: services + entries.filter(({ kind }) => kind !== 'correction').length,
      ledgers: [...others, ledger],
    })
  }
  return sums
}

/** What these members have served in a year; whoever has served nothing has none. */
export const ledgersOf = async (members: readonly string[], year: number): Promise<LedgerDocument[]> =>
  members.length === 0
    ? []
    : findDocuments('ledgers', ledgerDocument, { where: { member: command.in([...members]), year }, limit: 1000 })

/** All lines of a member from the years before. */
export const entriesBefore = async (member: string, year: number): Promise<Entry[]> =>
  (await findDocuments('ledgers', ledgerDocument, { where: { member, year: command.lt(year) }, limit: 100 })).flatMap(
    ({ entries }) => entries,
  )

const ledgerIn = async (member: string, year: number): Promise<LedgerDocument> => {
  const _id = `${member}:${String(year)}`
  const empty = { _id, member, year, entries: [], version: 0 }
  const known = await readDocument('ledgers', _id, ledgerDocument)
  if (known !== null) return known
  return (await addDocument('ledgers', empty)) ? empty : ((await readDocument('ledgers', _id, ledgerDocument)) ?? empty)
}

/** Times that others may come first before people are asked to try again. */
const attempts = 10

/**
 * Adds a line for a cause, under the version that was read: whatever happens at once, a cause stands there once.
 * @param decide the line, from those that stand there
 * @returns the line that stands there now
 */
export const addEntry = async (
  member: string,
  year: number,
  cause: string,
  decide: (entries: readonly Entry[]) => Omit<Entry, 'cause'> | Refused,
): Promise<Entry | Refused> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { _id, version, entries } = await ledgerIn(member, year)
    const known = entries.find((entry) => entry.cause === cause)
    if (known !== undefined) return known
    const decided = decide(entries)
    if (isRefused(decided)) return decided
    const entry = { cause, ...decided }
    const added = { entries: command.push([entry]), version: version + 1 }
    if ((await updateDocuments('ledgers', { _id, version }, added)) === 1) return entry
  }
  return refuse('busy')
}
