import { command, findDocuments } from '../cloud/database'
import { ledgerDocument, type LedgerDocument } from './documents/ledger'

/** A member's balance over all years. */
export interface Sums {
  readonly minutes: number
  readonly points: number
  /** How often he has served. */
  readonly services: number
}

/** Of who has served nothing yet. */
export const noSums: Sums = { minutes: 0, points: 0, services: 0 }

/** What these members have served; whoever has served nothing is among them with zeros. */
export const sumsOf = async (members: readonly string[]): Promise<ReadonlyMap<string, Sums>> => {
  const sums = new Map(members.map((member) => [member, noSums]))
  if (members.length === 0) return sums
  const ledgers = await findDocuments('ledgers', ledgerDocument, {
    where: { member: command.in([...members]) },
    limit: 1000,
  })
  for (const { member, entries } of ledgers) {
    const { minutes, points, services } = sums.get(member) ?? noSums
    sums.set(member, {
      minutes: entries.reduce((sum, entry) => sum + entry.minutes, minutes),
      points: entries.reduce((sum, entry) => sum + entry.points, points),
      services: services + entries.filter(({ kind }) => kind === 'activity').length,
    })
  }
  return sums
}

/** What these members have served in a year; whoever has served nothing has none. */
export const ledgersOf = async (members: readonly string[], year: number): Promise<LedgerDocument[]> =>
  members.length === 0
    ? []
    : findDocuments('ledgers', ledgerDocument, { where: { member: command.in([...members]), year }, limit: 1000 })
