import { command, findDocuments, putDocument, readDocument, removeDocument, updateDocuments } from '../cloud/database'
import { fingerprint } from '../privacy/fingerprint'
import { rosterFileDocument, type RosterFileDocument } from './documents/roster'

const idOf = (person: string): string => fingerprint('roster file', person)

export const rosterFileOf = (person: string): Promise<RosterFileDocument | null> =>
  readDocument('rosterFiles', idOf(person), rosterFileDocument)

export const noteRosterFile = (person: string, path: string, at: Date): Promise<void> =>
  putDocument('rosterFiles', { _id: idOf(person), path, at, isBrought: false })

/** It has done its work. */
export const noteBrought = async ({ _id, at }: RosterFileDocument): Promise<void> => {
  await updateDocuments('rosterFiles', { _id, at }, { isBrought: true })
}

export const rosterFilesBefore = (at: Date, limit: number): Promise<RosterFileDocument[]> =>
  findDocuments('rosterFiles', rosterFileDocument, { where: { at: command.lt(at) }, order: [['at', 'asc']], limit })

export const forgetRosterFile = (id: string): Promise<void> => removeDocument('rosterFiles', id)
