import Sqlite from 'better-sqlite3'
import { parseStored } from '../../../local/cloud/store/ejson/decode'
import { shanghai } from '../../../domain/service-level/shanghai'
import { chained, type ChainedEvent } from '../../../server/repositories/event-chain'
import { fingerprint } from '../../../server/privacy/fingerprint'
import type { Cast, Spot } from './district'

/** A case of the template's folder as it lies in the database. */
interface Template {
  text: string
  path: string[]
  building: string | null
  reporter: string
  worker: string | null
  createdAt: Date
}

interface Stored {
  _id: string
  number: string
  createdAt: Date
  isOpen: boolean
  reporter: { person: string }
  place: { path: string[]; building: string | null; at: unknown }
  events: ChainedEvent[]
  notices: unknown[]
  [field: string]: unknown
}

export const templateOf = (text: string): Template => {
  const { place, reporter, events, createdAt } = parseStored(text) as unknown as Stored
  const worker = events.find(({ party }) => party === 'handler')?.person ?? null
  return { text, path: place.path, building: place.building, reporter: reporter.person, worker, createdAt }
}

export interface Templates {
  closed: Template[]
  open: Template[]
}

/** Cases that the product itself has made, out of a data folder that is not in use. */
export const readTemplates = (file: string): Templates => {
  const db = new Sqlite(file, { readonly: true })
  const texts = db.prepare('SELECT doc FROM d_requests').all() as { doc: string }[]
  db.close()
  const of = (isOpen: boolean): Template[] =>
    texts
      .filter(({ doc }) => (parseStored(doc) as unknown as Stored).isOpen === isOpen)
      .map(({ doc }) => templateOf(doc))
  return { closed: of(false), open: of(true) }
}

/** The same case in another place, of another person: codes and persons stand in many of its fields. */
const moved = ({ text, path, building, reporter, worker }: Template, spot: Spot, resident: string): string => {
  const pairs: [string, string][] = [
    [reporter, resident],
    ...(worker === null || worker === reporter ? [] : [[worker, spot.worker] as [string, string]]),
    ...(building === null ? [] : [[building, spot.building] as [string, string]]),
    // From the deepest up: the codes of communities begin those of their grids.
    ...spot.path
      .flatMap((code, at): [string, string][] => (path[at] === undefined ? [] : [[path[at], code]]))
      .reverse(),
  ]
  return pairs.reduce((moving, [from, to]) => (from === to ? moving : moving.replaceAll(from, to)), text)
}

const later = (value: unknown, ms: number): unknown => {
  if (value instanceof Date) return new Date(value.getTime() + ms)
  if (Array.isArray(value)) return value.map((item) => later(item, ms))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, later(part, ms)]))
}

const rechained = (id: string, events: readonly ChainedEvent[]): ChainedEvent[] =>
  events.reduce<ChainedEvent[]>((chain, { seq: _, hash: __, ...event }) => [...chain, chained(id, chain, event)], [])

const at = <Item>(items: readonly Item[], n: number): Item => items[n % items.length] as Item

const year = 365 * 86_400_000
const twoDays = 2 * 86_400_000
/** Of so many cases one is still open. */
const openOne = 1_000
/** Coprime to the number of spots that any district has, so that neighbours in time are none in space. */
const stride = 7_919

/**
 * So many cases as a district has after some years, the oldest first: copies of those that the product made a moment ago, each with
 * its own id, number, place, people and moments, and a chain of its own. Few are open, as in any district.
 */
export function* existingCases(count: number, { closed, open }: Templates, cast: Cast, now: Date): Generator<object> {
  for (let n = 0; n < count; n++) {
    const isOpen = open.length > 0 && n % openOne === openOne - 1
    const template = isOpen ? at(open, n) : at(closed, n)
    const createdAt = new Date(
      now.getTime() - (isOpen ? twoDays : year) + Math.floor((n * (isOpen ? twoDays : year - twoDays)) / count),
    )
    const text = moved(template, at(cast.spots, n * stride), at(cast.residents, n))
    const document = later(parseStored(text), createdAt.getTime() - template.createdAt.getTime()) as Stored
    const _id = fingerprint('existing', String(n))
    yield {
      ...document,
      _id,
      // The product's own numbers have no letter.
      number: `${shanghai(createdAt).format('YYYYMMDD')}-E${String(n)}`,
      notices: [],
      noticesDueAt: null,
      events: rechained(_id, document.events),
    }
  }
}
