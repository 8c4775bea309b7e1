import { takesSeat } from '../../contract/takes-seat'
import { unitKind, type UnitKind } from '../../contract/vocabulary/unit-kind'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { lineOf, type Queue } from '../../domain/reporting-in/reception'
import {
  addDocument,
  command,
  findDocuments,
  readDocument,
  updateDocuments,
  type Transaction,
  type Where,
} from '../cloud/database'
import { addNew, countWithin, outright, type Measure, type Step } from './add-new'
import { cursorAfterName, fromNameWith } from './cursors'
import { pageByTime, pageOf, type Page } from './pages'
import type { InboxDocument } from './documents/notice'
import {
  receptionDocument,
  unitDocument,
  type ReceptionDocument,
  type UnitDocument,
  type UnitEvent,
} from './documents/unit'

export const unitById = (id: string): Promise<UnitDocument | null> => readDocument('units', id, unitDocument)

/** One person registers a handful at a time; those that have left stay. */
export const mostOfOne = 50

export const unitsOfContact = (person: string): Promise<UnitDocument[]> =>
  findDocuments('units', unitDocument, {
    where: { 'contact.person': person },
    order: [['createdAt', 'desc']],
    limit: mostOfOne,
  })

const withoutMembers = unitKind.options.filter((kind) => !takesSeat[kind])

type Kinds = 'all' | 'withMembers'

const ofKinds = (kinds: Kinds): Where => (kinds === 'all' ? {} : { kind: command.nin(withoutMembers) })

/** By their names: a district has some hundreds, and official names all begin alike, so that any part of one finds it. */
const pageOfNamed = (where: Where, text: string, cursor: string | undefined): Promise<Page<UnitDocument>> =>
  pageOf('units', unitDocument, {
    where: fromNameWith(where, text, cursor),
    order: ['name', 'asc'],
    cursorOf: ({ name, _id }) => cursorAfterName(name, _id),
  })

/** Units that have a text somewhere in their name, of the kinds that have members. */
export const unitsNamed = (text: string, cursor: string | undefined): Promise<Page<UnitDocument>> =>
  pageOfNamed(ofKinds('withMembers'), text, cursor)

export const unitsByIds = async (ids: readonly string[]): Promise<Map<string, UnitDocument>> => {
  if (ids.length === 0) return new Map()
  const found = await findDocuments('units', unitDocument, { where: { _id: command.in([...ids]) }, limit: ids.length })
  return new Map(found.map((unit) => [unit._id, unit]))
}

/**
 * Whose sides were not reminded yet of the mutual review of a year, also of units that were stored before anybody was. By their ids: one
 * that cannot be read must not keep the others from being found.
 */
export const unremindedOfReview = (year: number, limit: number): Promise<{ readonly _id: string }[]> =>
  findDocuments('units', unitDocument.pick({ _id: true }), {
    where: command.or([{ reviewReminded: null }, { reviewReminded: command.lt(year) }] as never),
    limit,
    fields: ['_id'],
  })

export const noteRemindedOfReview = async (id: string, year: number): Promise<void> => {
  await updateDocuments('units', { _id: id }, { reviewReminded: year })
}

/** Those of the communities within an area. @param kinds of all kinds, or of those that have members */
export const unitsWithin = (
  area: string,
  text: string,
  cursor: string | undefined,
  kinds: Kinds,
): Promise<Page<UnitDocument>> => pageOfNamed({ 'community.path': area, ...ofKinds(kinds) }, text, cursor)

/** Who has named one of these grids. */
export const unitsOfGrids = (grids: readonly string[], cursor: string | undefined): Promise<Page<UnitDocument>> =>
  pageByTime('units', unitDocument, { 'grid.code': command.in([...grids]) }, cursor)

type Lines = Pick<ReceptionDocument, 'queue' | 'guests'>

const nobody: Lines = { queue: [], guests: [] }

/** Who has come to a community, in the order in which they asked. */
export const linesOf = async (community: string): Promise<Lines> =>
  (await readDocument('receptions', community, receptionDocument)) ?? nobody

/** Those of them who stand in the line of a kind: units, unless another one is named. */
export const queueOf = async (community: string, kind: UnitKind = 'unit'): Promise<Queue> =>
  (await linesOf(community))[lineOf(kind)]

/** Who has come to these communities by their codes; one to which nobody has come is not among them. */
export const linesIn = async (communities: readonly string[]): Promise<ReadonlyMap<string, Lines>> => {
  if (communities.length === 0) return new Map()
  const found = await findDocuments('receptions', receptionDocument, {
    where: { _id: command.in([...communities]) },
    limit: communities.length,
  })
  return new Map(found.map((reception) => [reception._id, reception]))
}

/** The queues of these communities. */
export const queuesOf = async (communities: readonly string[]): Promise<ReadonlyMap<string, Queue>> =>
  new Map([...(await linesIn(communities))].map(([code, { queue }]) => [code, queue]))

/** @returns the unit as it stands there, from an earlier try too */
export const addUnit = (unit: UnitDocument, measure: Measure): Promise<UnitDocument | Refused> =>
  addNew('units', unitDocument, unit, measure)

type Belonging = Pick<UnitDocument, 'community' | 'grid'>

/** A unit names another grid in its community. Null: it does. */
export const assignGrid = async (
  { _id, version }: UnitDocument,
  to: Belonging,
  event: UnitEvent,
): Promise<Refused | null> => {
  const after = { ...to, version: version + 1, events: command.push([event]) }
  return (await updateDocuments('units', { _id, version }, after)) === 1 ? null : refuse('stale')
}

/** A unit that is in no community belongs to one from now on, and counts among those of its contact person. Null: it does. */
export const assignCommunity = async (
  { _id, version, events }: UnitDocument,
  to: Belonging,
  event: UnitEvent,
  measure: Measure,
): Promise<Refused | null> => {
  const counted = await countWithin<string>(
    'units',
    measure,
    async (transaction) => {
      if ((await transaction.read('units', _id, unitDocument))?.version !== version) return { there: refuse('stale') }
      const after = { ...to, version: version + 1, events: [...events, event] }
      return { write: () => transaction.change('units', _id, after).then(() => _id) }
    },
    () => Promise.resolve(null),
  )
  return isRefused(counted) ? counted : null
}

/**
 * Puts a unit at the end of its line in its community; nothing happens when it is there. One update that looks at nothing before, so that
 * however many ask at once none is turned away. One that has left in this very moment is taken out again.
 */
export const enqueue = async (
  community: string,
  { _id: unit, kind }: Pick<UnitDocument, '_id' | 'kind'>,
  at: Date,
): Promise<void> => {
  const [line, queued] = [lineOf(kind), { unit, at, confirmedAt: null }]
  const push = (): Promise<number> =>
    updateDocuments(
      'receptions',
      { _id: community, [`${line}.unit`]: command.neq(unit) },
      { [line]: command.push([queued]) },
    )
  const begin = (): Promise<boolean> => addDocument('receptions', { _id: community, ...nobody, [line]: [queued] })
  if ((await push()) === 0 && !(await begin())) await push()
  if ((await unitById(unit))?.community?.code !== community)
    await updateDocuments('receptions', { _id: community }, { [line]: command.pull({ unit }) })
}

/** The lines of its kind in the community in which a unit is, and in the one to which it may go: empty where there is none. */
export interface Queues {
  readonly own: Queue
  readonly other: Queue
}

/** What a step does: to the unit, to the queues, and what people are told of it. */
export interface UnitChange {
  readonly community: UnitDocument['community']
  readonly queues: Partial<Queues>
  readonly vouchedAt?: Date | null
  readonly event: UnitEvent
  /** What people find in their inboxes. */
  readonly notices: readonly InboxDocument[]
}

/** A step of a unit: what it decides. @param other the community to which the unit may go */
export interface UnitStep {
  /** The version the caller was looking at. */
  readonly seen: number
  /** What it is and who takes it: a step whose answer got lost is found by it, and not taken twice. */
  readonly as: Pick<UnitEvent, 'type' | 'by'>
  readonly other?: string
  readonly decide: (unit: UnitDocument, queues: Queues) => UnitChange | Refused
}

/** The same step by the same one, whose answer got lost on the way. */
export const isRepeated = ({ version, events }: UnitDocument, seen: number, { type, by }: UnitStep['as']): boolean => {
  const last = events.at(-1)
  return version === seen + 1 && last?.type === type && last.by === by
}

const receptionIn = async (transaction: Transaction, community: string): Promise<ReceptionDocument> =>
  (await transaction.read('receptions', community, receptionDocument)) ?? { _id: community, ...nobody }

const putLine = async (
  transaction: Transaction,
  reception: ReceptionDocument | null,
  line: keyof Lines,
  queue: Queue | undefined,
): Promise<void> => {
  if (reception !== null && queue !== undefined) await transaction.put('receptions', { ...reception, [line]: queue })
}

type Placed = UnitDocument & { readonly community: NonNullable<UnitDocument['community']> }

/** Where a unit is after a step: its grid is one of the community in which it was. */
const whereAfter = (unit: Placed, { community, vouchedAt = unit.vouchedAt }: UnitChange) => ({
  community,
  vouchedAt: community === null ? null : vouchedAt,
  grid: community?.code === unit.community.code ? unit.grid : null,
  leftCommunity: community === null ? unit.community : unit.leftCommunity,
})

const take = async (
  transaction: Transaction,
  unit: Placed,
  { other: code, decide }: UnitStep,
): ReturnType<Step<UnitDocument>> => {
  const line = lineOf(unit.kind)
  const own = await receptionIn(transaction, unit.community.code)
  const other = code === undefined ? null : await receptionIn(transaction, code)
  const decided = decide(unit, { own: own[line], other: other?.[line] ?? [] })
  if (isRefused(decided)) return { there: decided }
  const { event, notices, queues } = decided
  const events = [...unit.events, event]
  const changes = { ...whereAfter(unit, decided), version: unit.version + 1, events }
  const write = async (): Promise<UnitDocument> => {
    await transaction.change('units', unit._id, changes)
    await putLine(transaction, own, line, queues.own)
    await putLine(transaction, other, line, queues.other)
    for (const notice of notices) await transaction.put('inbox', notice)
    return { ...unit, ...changes }
  }
  return { write }
}

const stepOf =
  (id: string, step: UnitStep): Step<UnitDocument> =>
  async (transaction) => {
    const unit = await transaction.read('units', id, unitDocument)
    if (unit === null) return { there: refuse('notFound') }
    if (unit.version !== step.seen) return { there: isRepeated(unit, step.seen, step.as) ? unit : refuse('stale') }
    const { community } = unit
    return community === null ? { there: refuse('wrongStatus') } : take(transaction, { ...unit, community }, step)
  }

/**
 * Changes a unit, the queue it is in and the inboxes of who is told: all or nothing.
 * @param measure how many units may do so, if that is counted
 */
export const changeUnit = (id: string, step: UnitStep, measure?: Measure): Promise<UnitDocument | Refused> => {
  const known = async (): Promise<UnitDocument | null> => {
    const unit = await unitById(id)
    return unit !== null && isRepeated(unit, step.seen, step.as) ? unit : null
  }
  return measure === undefined
    ? outright(stepOf(id, step))
    : countWithin<UnitDocument>('units', measure, stepOf(id, step), known)
}

/** The contact person wants to be forgotten: his units stay. */
export const forgetContact = async (person: string): Promise<void> => {
  await updateDocuments('units', { 'contact.person': person }, { contact: { person: '', name: '', phone: '' } })
}
