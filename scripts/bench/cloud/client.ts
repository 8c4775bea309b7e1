import { answerBench } from './child'
import { arrival, assigneeOf, idOf, requestOf, statusOf } from './documents'
import { measure, task, type Answerer, type Operation } from './operation'
import { address, loadDatabase, speakTo, type Database } from './sdk'

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
    /** From now on asks this server. */
    speakTo: (where) => speakTo(address.parse(where)),
    measure: (wanted) => {
      const { operation, questions } = task.parse(wanted)
      return measure(answers[operation], questions)
    },
    /** Asks one question; tells when it was answered, in ms since 1970. */
    first: async () => {
      await answers.docGet({ n: 0, at: [0, 0] })
      return performance.timeOrigin + performance.now()
    },
  })
}
