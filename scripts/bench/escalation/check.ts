import { requestDocument, type RequestDocument } from '../../../server/repositories/documents/request'
import type { Database } from '../sdk'

export interface Reading {
  readonly requests: number
  /** Requests whose events, marks and notices are not those of their rungs, each once. */
  readonly wrong: number
  /** Requests that a timer should have looked at by now. */
  readonly missed: number
  /** Requests that have not come to the top of every ladder. */
  readonly below: number
}

const page = 500

const isOnce = (keys: readonly string[]): boolean => new Set(keys).size === keys.length

/** Each rung left one trace: an event, its marks, and for each who was told one notice. */
const isWhole = ({ version, events, notices, due, marks, supervisions }: RequestDocument): boolean => {
  const escalated = events.filter(({ type }) => type === 'escalated').length
  const rungs = [due, ...supervisions.map(({ replyDue }) => replyDue)].reduce((sum, one) => sum + (one?.rung ?? 0), 0)
  return (
    version === events.length &&
    events.length === 1 + escalated &&
    rungs >= escalated &&
    isOnce(notices.map(({ seq, to }) => `${String(seq)} ${to.id}`)) &&
    isOnce(marks.map(({ reason, colour }) => `${colour} ${reason}`))
  )
}

/** Reads every request. */
export const readAll = async (database: Database, now: Date): Promise<Reading> => {
  const reading = { requests: 0, wrong: 0, missed: 0, below: 0 }
  for (let last = ''; ;) {
    const { data } = await database
      .collection('requests')
      .where({ _id: database.command.gt(last) })
      .orderBy('_id', 'asc')
      .limit(page)
      .get()
    for (const request of data.map((one) => requestDocument.parse(one))) {
      const { alarmAt } = request
      reading.requests += 1
      if (!isWhole(request)) reading.wrong += 1
      if (alarmAt !== null) reading.below += 1
      if (alarmAt !== null && alarmAt <= now) reading.missed += 1
      last = request._id
    }
    if (data.length < page) return reading
  }
}
