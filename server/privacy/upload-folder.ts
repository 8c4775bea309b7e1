import { createHmac, randomBytes } from 'node:crypto'
import { secretFromEnvironment } from './secrets'

const macOf = (person: string, nonce: string): string =>
  createHmac('sha256', secretFromEnvironment('PERSONAL_DATA_KEY'))
    .update(`uploads\n${nonce}\n${person}`)
    .digest('hex')
    .slice(0, 24)

/** What people upload: photos that others may see, and sheets that nobody does. */
type Root = 'photos' | 'sheets'

/**
 * A folder of storage for this person's uploads, another one each time: addresses of photos are seen by others, and must
 * not tell which requests come from the same person.
 */
export const newUploadFolder = (person: string, root: Root = 'photos'): string => {
  const nonce = randomBytes(8).toString('hex')
  return `${root}/${nonce}-${macOf(person, nonce)}`
}

const inFolder = /^cloud:\/\/[^/]+\/photos\/([0-9a-f]{16})-([0-9a-f]{24})\/[\w./-]+$/

/** Whether a file was uploaded by this person: nobody can attach, and so get to see, somebody else's photo. */
export const isOwnPhoto = (fileId: string, person: string): boolean => {
  const [, nonce, mac] = inFolder.exec(fileId) ?? []
  return nonce !== undefined && mac === macOf(person, nonce) && !fileId.includes('..')
}
