import { addDocument, readDocument, updateDocuments } from '../cloud/database'
import { counterDocument } from './documents/counter'

/** Numbers of one day that this instance may give. */
interface Block {
  readonly day: string
  next: number
  readonly end: number
  readonly size: number
  /** When it was reserved (ms). */
  readonly at: number
}

/**
 * Numbers that were reserved longer ago (ms) are not given any more: a later request shall not have a much lower number. An instance that
 * used up its last ones within that time reserves twice as many, up to a limit; a calm one takes one at a time.
 */
const freshFor = 10_000
const mostAtOnce = 64

/** Races in a row over the day's counter, each won by another instance. */
const attempts = 20

const isFresh = (reserved: Block | undefined, day: string): reserved is Block =>
  reserved?.day === day && Date.now() - reserved.at < freshFor

const sizeAfter = (last: Block | undefined, day: string): number =>
  isFresh(last, day) ? Math.min(last.size * 2, mostAtOnce) : 1

/** Moves the day's counter on; null when somebody else was faster. @returns the last number that was given before */
const moveOn = async (_id: string, size: number): Promise<number | null> => {
  const counter = await readDocument('counters', _id, counterDocument)
  if (counter === null) return (await addDocument('counters', { _id, value: size })) ? 0 : null
  const moved = await updateDocuments('counters', { _id, value: counter.value }, { value: counter.value + size })
  return moved === 1 ? counter.value : null
}

const reserve = async (day: string, size: number): Promise<Block | undefined> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await moveOn(`requests-${day}`, size)
    if (before !== null) return { day, next: before + 1, end: before + size, size, at: Date.now() }
  }
  return undefined
}

let block: Block | undefined
let reserving: Promise<void> | undefined

/**
 * A number that no other request of this day (20261122) has: 20261122-0317. Reserved in blocks, so that filing does not wait for the one
 * counter of the day; what an instance has reserved and not used when it ends is never given. Null when too many reserve at once.
 */
export const nextNumber = async (day: string): Promise<string | null> => {
  for (;;) {
    if (isFresh(block, day) && block.next <= block.end) return `${day}-${String(block.next++).padStart(4, '0')}`
    reserving ??= reserve(day, sizeAfter(block, day))
      .then((reserved) => {
        block = reserved
      })
      .finally(() => {
        reserving = undefined
      })
    await reserving
    if (block === undefined) return null
  }
}
