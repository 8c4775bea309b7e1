import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { stringify } from '../../../local/cloud/store'
import type { Position } from '../../sample'
import { answerBench } from '../child'
import {
  arrival,
  assigneeOf,
  idOf,
  now,
  requestOf,
  sizes,
  statusOf,
  type BenchArea,
  type BenchRequest,
} from './documents'
import { adder, openEngine, type Driver } from './engine-tables'
import { task, timed, type Answerer, type Operation, type Timings } from './operation'

type Row = { doc: string }

const read = (rows: Row[]): unknown[] => rows.map(({ doc }): unknown => JSON.parse(doc))

/** Counts, on a flat map, the edges north of the place. */
const isInside = ([lng, lat]: Position, outline: readonly Position[]): boolean => {
  let isIn = false
  for (let at = 1; at < outline.length; at++) {
    const [from, to] = [outline[at - 1]!, outline[at]!]
    if (from[0] > lng === to[0] > lng) continue
    if (lat < from[1] + ((lng - from[0]) / (to[0] - from[0])) * (to[1] - from[1])) isIn = !isIn
  }
  return isIn
}

/** The same questions in plain SQL, texts read into objects as a caller wants them. */
const answerers = (db: Driver): Record<Operation, Answerer> => {
  const get = db.prepare<unknown[], Row>('SELECT doc FROM requests WHERE id = ?')
  const find = db.prepare<unknown[], Row>(
    `SELECT doc FROM requests WHERE doc ->> '$.assigneeId' = ? AND doc ->> '$.status' = ?
     ORDER BY doc ->> '$.createdAt.$date' DESC LIMIT 20`,
  )
  const update = db.prepare(
    `UPDATE requests SET doc = json_set(doc, '$.status', ?, '$.version', doc ->> '$.version' + 1,
     '$.updatedAt', json_object('$date', ?), '$.events[#]', json(?)) WHERE id = ?`,
  )
  const count = db.prepare<unknown[], { n: number }>("SELECT count(*) AS n FROM requests WHERE doc ->> '$.status' = ?")
  const group = db.prepare("SELECT doc ->> '$.gridId' AS grid, count(*) AS n FROM requests GROUP BY 1")
  const within = db.prepare<unknown[], Row>(
    `SELECT doc FROM shapes CROSS JOIN areas USING (r) WHERE west <= ? AND east >= ? AND south <= ? AND north >= ?`,
  )
  const add = adder(db)
  const addOne = db.transaction((document: BenchRequest) => add(document))
  const arrived = stringify(arrival)
  return {
    docGet: ({ n }) => read(get.all(idOf(n))).length,
    query20: ({ n }) => read(find.all(assigneeOf(n), statusOf(n))).length,
    add: ({ n }) => {
      addOne({ ...requestOf(n), _id: randomUUID() })
      return 1
    },
    update: ({ n }) => update.run(statusOf(n), now.getTime(), arrived, idOf(n)).changes,
    count: ({ n }) => count.get(statusOf(n))?.n ?? 0,
    group: () => group.all().length,
    pointInAreas: ({ at }) => {
      const [lng, lat] = at
      const near = read(within.all(lng, lng, lat, lat)) as BenchArea[]
      return near.filter(({ shape }) => isInside(at, shape.coordinates[0] ?? [])).length
    },
  }
}

/** About as long as the client takes between two questions: a disk and a processor that never rest are faster than any client sees. */
const rhythmMs = 1

/** The bare engine: one process, one connection, nothing between the question and the file. */
export const main = ([file = '']: string[]): Promise<number> => {
  let db: Driver | undefined
  let answers: Record<Operation, Answerer> | undefined
  return answerBench({
    fill: (wanted) => {
      db = openEngine(file, sizes.parse(wanted))
      answers = answerers(db)
    },
    measure: async (wanted) => {
      const { operation, questions } = task.parse(wanted)
      if (answers === undefined) throw new Error('not filled')
      const taken: Timings = { ms: [], found: 0 }
      for (const asked of questions) {
        await timed(answers[operation], asked, taken)
        await setTimeout(rhythmMs)
      }
      return taken
    },
    end: () => db?.close(),
  })
}
