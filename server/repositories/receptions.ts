import { command, findDocuments } from '../cloud/database'
import { receptionDocument, type ReceptionDocument } from './documents/unit'

/** A community has one small document: those of a district are found by one or two questions. */
const batch = 200

/** Every community to which units have come, one after the other. */
export const eachReception = async (work: (reception: ReceptionDocument) => Promise<void> | void): Promise<void> => {
  for (let after = ''; ;) {
    const found = await findDocuments('receptions', receptionDocument, {
      where: { _id: command.gt(after) },
      order: [['_id', 'asc']],
      limit: batch,
    })
    for (const reception of found) await work(reception)
    const last = found.at(-1)
    if (last === undefined || found.length < batch) return
    after = last._id
  }
}
