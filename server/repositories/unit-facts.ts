import { isRefused, refuse, type Refused } from '../../domain/refused'
import { findDocuments, updateDocuments } from '../cloud/database'
import { countWithin, outright, type Measure, type Step } from './add-new'
import type { InboxDocument } from './documents/notice'
import { unitDocument, type UnitDocument, type UnitEvent } from './documents/unit'
import { isRepeated, type UnitStep } from './units'

/** What a step does that leaves the unit where it is. */
interface FactsChange {
  readonly changes: Partial<Pick<UnitDocument, 'address' | 'members' | 'resources' | 'contact' | 'handOver'>>
  readonly event: UnitEvent
  readonly notices: readonly InboxDocument[]
}

interface FactsStep extends Pick<UnitStep, 'seen' | 'as'> {
  readonly decide: (unit: UnitDocument) => FactsChange | Refused
}

/** What the unit is and the inboxes of who is told: all or nothing. */
const stepOf =
  (id: string, { seen, as, decide }: FactsStep): Step<UnitDocument> =>
  async (transaction) => {
    const unit = await transaction.read('units', id, unitDocument)
    if (unit === null) return { there: refuse('notFound') }
    if (unit.version !== seen) return { there: isRepeated(unit, seen, as) ? unit : refuse('stale') }
    const decided = decide(unit)
    if (isRefused(decided)) return { there: decided }
    const changes = { ...decided.changes, version: unit.version + 1, events: [...unit.events, decided.event] }
    const write = async (): Promise<UnitDocument> => {
      await transaction.change('units', id, changes)
      for (const notice of decided.notices) await transaction.put('inbox', notice)
      return { ...unit, ...changes }
    }
    return { write }
  }

export const changeFacts = (id: string, step: FactsStep): Promise<UnitDocument | Refused> => outright(stepOf(id, step))

/** The same of a step by which the unit becomes one of another person: it counts within his measure. */
export const changeHands = (id: string, step: FactsStep, measure: Measure): Promise<UnitDocument | Refused> =>
  countWithin<UnitDocument>('units', measure, stepOf(id, step), () => Promise.resolve(null))

export const unitByHandOver = async (code: string): Promise<UnitDocument | null> =>
  (await findDocuments('units', unitDocument, { where: { 'handOver.code': code }, limit: 1 }))[0] ?? null

/** Whoever has the code may take it over from its contact person of now. False when that is another one by now. */
export const offerUnit = async (
  { _id, contact: { person } }: UnitDocument,
  handOver: NonNullable<UnitDocument['handOver']>,
): Promise<boolean> => (await updateDocuments('units', { _id, 'contact.person': person }, { handOver })) === 1
