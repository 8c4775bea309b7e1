import { command, updateDocuments } from '../cloud/database'

/** What a request still has to tell somebody who is gone. */
export const forgetNoticesTo = async (person: string, request: string): Promise<void> => {
  await updateDocuments('requests', { _id: request }, { notices: command.pull({ 'to.id': person }) })
}
