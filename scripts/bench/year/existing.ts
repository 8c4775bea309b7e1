import Sqlite from 'better-sqlite3'
import { parseStored } from '../../../local/cloud/store/ejson/decode'
import { shanghai } from '../../../domain/service-level/shanghai'
import { chained, headOf, openingOf, type CaseFile, type ChainedEvent } from '../../../server/repositories/event-chain'
import { requestDocument } from '../../../server/repositories/documents/request'
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

type Stored = CaseFile & {
  readonly isOpen: boolean
  readonly reporter: { readonly person: string }
  readonly place: { readonly path: string[]; readonly building: string | null }
}

/** The worker of a grid, by his post. */
const isWorkers = (post: string | null): boolean => post?.includes('-gridWorker-') === true

const templateOf = (text: string, { holderOf }: Cast): Template => {
  const { place, reporter, events, createdAt } = parseStored(text) as unknown as Stored
  const post = events.map((event) => event.post).find(isWorkers)
  const worker = holderOf.get(post ?? '') ?? null
  return { text, path: place.path, building: place.building, reporter: reporter.person, worker, createdAt }
}

export interface Templates {
  closed: Template[]
  open: Template[]
}

/** Cases that the product itself has made, out of a data folder that is not in use. */
export const readTemplates = (file: string, cast: Cast): Templates => {
  const db = new Sqlite(file, { readonly: true })
  const texts = db.prepare('SELECT doc FROM d_requests').all() as { doc: string }[]
  db.close()
  const cases = texts.map(({ doc }) => ({ doc, request: requestDocument.parse(parseStored(doc)) }))
  // What is still to be told, or to be looked at, would be told again of each copy.
  const settled = cases.filter(({ request }) => request.noticesDueAt === null && request.photosDueAt === null)
  const of = (isOpen: boolean): Template[] =>
    settled.filter(({ request }) => request.isOpen === isOpen).map(({ doc }) => templateOf(doc, cast))
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

/** Who took a step, as far as its post tells: residents act as themselves. */
const doerOf = ({ person, post }: ChainedEvent, resident: string, { holderOf }: Cast): string | null =>
  person === null ? null : post === null ? resident : (holderOf.get(post) ?? resident)

/** The same file under another id and number, its proofs made anew. */
const proven = (file: Stored, resident: string, cast: Cast): object => {
  const opening = openingOf(file, file.opening.category, file.opening.area)
  const events = file.events.reduce<ChainedEvent[]>((before, { seq: _, hash: __, ...event }) => {
    const told = { ...event, person: doerOf(event as ChainedEvent, resident, cast) }
    return [...before, chained({ _id: file._id, opening, events: before }, told)]
  }, [])
  return { ...file, opening, events, head: headOf({ ...file, opening, events }) }
}

const at = <Item>(items: readonly Item[], n: number): Item => items[n % items.length] as Item

const year = 365 * 86_400_000
const twoDays = 2 * 86_400_000
/** Of so many cases one is still open: it will ring the ladder as the days of the bench go by. */
const openOne = 10_000
/** Coprime to the number of spots that any district has, so that neighbours in time are none in space. */
const stride = 7_919

/**
 * So many cases as a district has after some years, the oldest first: copies of those that the product made a moment ago, each with
 * its own id, number, place, people and moments, and a chain of its own. Few are open, as in any district.
 */
export function* existingCases(
  count: number,
  { closed, open }: Templates,
  cast: Cast,
  now: Date,
  oneOpenOf = openOne,
): Generator<object> {
  for (let n = 0; n < count; n++) {
    const isOpen = open.length > 0 && n % oneOpenOf === oneOpenOf - 1
    const template = isOpen ? at(open, n) : at(closed, n)
    const createdAt = new Date(
      now.getTime() - (isOpen ? twoDays : year) + Math.floor((n * (isOpen ? twoDays : year - twoDays)) / count),
    )
    const resident = at(cast.residents, n)
    const text = moved(template, at(cast.spots, n * stride), resident)
    const document = later(parseStored(text), createdAt.getTime() - template.createdAt.getTime()) as Stored
    yield proven(
      {
        ...document,
        _id: fingerprint('existing', String(n)),
        // The product's own numbers have no letter.
        number: `${shanghai(createdAt).format('YYYYMMDD')}-E${String(n)}`,
      },
      resident,
      cast,
    )
  }
}
