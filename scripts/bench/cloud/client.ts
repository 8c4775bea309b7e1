import { answerBench } from '../child'
import { arrival, assigneeOf, idOf, requestOf, statusOf } from './documents'
import { timed, type Answerer, type Operation } from './operation'
import { comparison, type Comparison } from './comparison'
import { address, loadDatabase, speakTo, type Database } from '../sdk'

/** Each question as a function would put it. */
const answerers = (db: Database): Record<Operation, Answerer> => {
  const { command, Geo } = db
  const requests = db.collection('requests')
  return {
    docGet: async ({ n }) => Object.keys((await requests.doc(idOf(n)).get()).data).length && 1,
    query20: async ({ n }) => {
      const asked = requests.where({ assigneeId: assigneeOf(n), status: statusOf(n) })
      return (await asked.orderBy('createdAt', 'desc').limit(20).get()).data.length
    },
    add: async ({ n }) => {
      const data = { ...requestOf(n), _id: undefined }
      return (await requests.add({ data }))._id.length && 1
    },
    update: async ({ n }) => {
      const events = command.push([arrival])
      const data = { status: statusOf(n), version: command.inc(1), updatedAt: db.serverDate(), events }
      return (await requests.doc(idOf(n)).update({ data })).stats.updated
    },
    count: async ({ n }) => (await requests.where({ status: statusOf(n) }).count()).total,
    group: async () => {
      const groups = requests.aggregate().group({ _id: '$gridId', count: command.aggregate.sum(1) })
      return (await groups.end()).list.length
    },
    pointInAreas: async ({ at: [lng, lat] }) => {
      const shape = command.geoIntersects({ geometry: new Geo.Point(lng, lat) })
      return (await db.collection('areas').where({ shape }).get()).data.length
    },
  }
}

/** The client, in a process of its own. */
export const main = (_args: string[], top: string): Promise<number> => {
  const answers = answerers(loadDatabase(top))
  return answerBench({
    /**
     * Asks the cloud each question, and in turn the floor for a document: both are asked by the same warm client in the same
     * moment, and whatever disturbs one disturbs the other.
     */
    measure: async (wanted) => {
      const { operation, questions, floor, cloud } = comparison.parse(wanted)
      const taken: Comparison = { floor: { ms: [], found: 0 }, cloud: { ms: [], found: 0 } }
      for (const asked of questions) {
        speakTo(floor)
        await timed(answers.docGet, asked, taken.floor)
        speakTo(cloud)
        await timed(answers[operation], asked, taken.cloud)
      }
      return taken
    },
    /** Asks a server its first question; tells when it was answered, in ms since 1970. */
    first: async (where) => {
      speakTo(address.parse(where))
      await answers.docGet({ n: 0, at: [0, 0] })
      return performance.timeOrigin + performance.now()
    },
  })
}
