import { isRefused, refuse, type Refused } from '../../domain/refused'
import type { Queue } from '../../domain/reporting-in/reception'
import {
  addDocument,
  command,
  findDocuments,
  inTransaction,
  readDocument,
  updateDocuments,
  type Transaction,
} from '../cloud/database'
import { inTurn } from './change-in-turn'
import { fromName } from './cursors'
import type { InboxDocument } from './documents/notice'
import { receptionDocument, unitDocument, type UnitDocument, type UnitEvent } from './documents/unit'

export const unitById = (id: string): Promise<UnitDocument | null> => readDocument('units', id, unitDocument)

/** One person registers a handful at a time; those that have left stay. */
export const mostOfOne = 50

export const unitsOfContact = (person: string): Promise<UnitDocument[]> =>
  findDocuments('units', unitDocument, {
    where: { 'contact.person': person },
    order: [['createdAt', 'desc']],
    limit: mostOfOne,
  })

/** Units whose name begins with a text. */
export const unitsNamed = (text: string, limit: number): Promise<UnitDocument[]> =>
  findDocuments('units', unitDocument, { where: fromName({}, text, undefined), order: [['name', 'asc']], limit })

export const unitsByIds = async (ids: readonly string[]): Promise<Map<string, UnitDocument>> => {
  if (ids.length === 0) return new Map()
  const found = await findDocuments('units', unitDocument, { where: { _id: command.in([...ids]) }, limit: ids.length })
  return new Map(found.map((unit) => [unit._id, unit]))
}

/** The units of a community in the order in which they asked. */
export const queueOf = async (community: string): Promise<Queue> =>
  (await readDocument('receptions', community, receptionDocument))?.queue ?? []

/** The queues of these communities by their codes; one to which nobody has come is not among them. */
export const queuesOf = async (communities: readonly string[]): Promise<ReadonlyMap<string, Queue>> => {
  if (communities.length === 0) return new Map()
  const found = await findDocuments('receptions', receptionDocument, {
    where: { _id: command.in([...communities]) },
    limit: communities.length,
  })
  return new Map(found.map(({ _id, queue }) => [_id, queue]))
}

/** A community has one document, so that a district has a few hundred. */
const batch = 100

/** Every community to which units have come, one after the other. */
export const eachReception = async (work: (queue: Queue) => Promise<void>): Promise<void> => {
  for (let after = ''; ;) {
    const found = await findDocuments('receptions', receptionDocument, {
      where: { _id: command.gt(after) },
      order: [['_id', 'asc']],
      limit: batch,
    })
    for (const { queue } of found) await work(queue)
    const last = found.at(-1)
    if (last === undefined || found.length < batch) return
    after = last._id
  }
}

/** False when there is one with this id. */
export const addUnit = (unit: UnitDocument): Promise<boolean> => addDocument('units', unit)

/** The unit belongs to the community from now on. False when it has changed since it was read. */
export const assignCommunity = async (
  { _id, version }: UnitDocument,
  community: UnitDocument['community'],
  event: UnitEvent,
): Promise<boolean> =>
  (await updateDocuments(
    'units',
    { _id, version },
    { community, version: version + 1, events: command.push([event]) },
  )) === 1

/**
 * Puts a unit at the end of its community's queue; nothing happens when it is there. One update that looks at nothing before, so that
 * however many ask at once none is turned away. One that has left in this very moment is taken out again.
 */
export const enqueue = async (community: string, unit: string, at: Date): Promise<void> => {
  const queued = { unit, at, confirmedAt: null }
  const push = (): Promise<number> =>
    updateDocuments(
      'receptions',
      { _id: community, 'queue.unit': command.neq(unit) },
      { queue: command.push([queued]) },
    )
  if ((await push()) === 0 && !(await addDocument('receptions', { _id: community, queue: [queued] }))) await push()
  if ((await unitById(unit))?.community?.code !== community)
    await updateDocuments('receptions', { _id: community }, { queue: command.pull({ unit }) })
}

/** The queues of the community in which a unit is, and of the one to which it may go: empty where there is none. */
export interface Queues {
  readonly own: Queue
  readonly other: Queue
}

/** What a step does: to the unit, to the queues, and what people are told of it. */
export interface UnitChange {
  readonly community: UnitDocument['community']
  readonly queues: Partial<Queues>
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

const readQueue = async (transaction: Transaction, community: string | undefined): Promise<Queue> =>
  community === undefined ? [] : ((await transaction.read('receptions', community, receptionDocument))?.queue ?? [])

const putQueue = async (
  transaction: Transaction,
  community: string | undefined,
  queue: Queue | undefined,
): Promise<void> => {
  if (community !== undefined && queue !== undefined)
    await transaction.put('receptions', { _id: community, queue: [...queue] })
}

const changeOnce = (id: string, { seen, as, other, decide }: UnitStep): Promise<UnitDocument | Refused> =>
  inTransaction(async (transaction) => {
    const unit = await transaction.read('units', id, unitDocument)
    if (unit === null) return refuse('notFound')
    if (unit.version !== seen) return isRepeated(unit, seen, as) ? unit : refuse('stale')
    if (unit.community === null) return refuse('wrongStatus')
    const own = unit.community.code
    const queues = { own: await readQueue(transaction, own), other: await readQueue(transaction, other) }
    const decided = decide(unit, queues)
    if (isRefused(decided)) return decided
    const { community, event, notices } = decided
    const changes = { community, version: unit.version + 1, events: [...unit.events, event] }
    await transaction.change('units', id, changes)
    await putQueue(transaction, own, decided.queues.own)
    await putQueue(transaction, other, decided.queues.other)
    for (const notice of notices) await transaction.put('inbox', notice)
    return { ...unit, ...changes }
  })

/** Changes a unit, the queue it is in and the inboxes of who is told: all or nothing. */
export const changeUnit = (...change: Parameters<typeof changeOnce>): Promise<UnitDocument | Refused> =>
  inTurn(() => changeOnce(...change))

/** The contact person wants to be forgotten: his units stay. */
export const forgetContact = async (person: string): Promise<void> => {
  await updateDocuments('units', { 'contact.person': person }, { contact: { person: '', name: '', phone: '' } })
}
