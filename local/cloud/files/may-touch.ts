import type { Cloud } from '../cloud'
import type { StorageRule } from '../definition'

type Who = 'anybody' | 'creator' | 'nobody'

const rights: Record<StorageRule, { read: Who; write: Who }> = {
  READONLY: { read: 'anybody', write: 'creator' },
  PRIVATE: { read: 'creator', write: 'creator' },
  ADMINWRITE: { read: 'anybody', write: 'nobody' },
  ADMINONLY: { read: 'nobody', write: 'nobody' },
}

type Parts = Pick<Cloud, 'administration' | 'record' | 'files'>

const isAmong = (who: Who, owner: string | undefined, openid: string): boolean =>
  who === 'anybody' || (who === 'creator' && owner === openid)

/** Whether a phone may ask for this file's temporary URL. Functions may always. */
export const mayRead = ({ administration, record }: Parts, path: string, openid: string): boolean =>
  isAmong(rights[administration.storage].read, record.fileOwners.of(path), openid)

/** Whether a phone may upload to this path: a free one makes its user the creator. */
export const mayWrite = ({ administration, record, files }: Parts, path: string, openid: string): boolean => {
  const owner = record.fileOwners.of(path)
  const isFree = owner === undefined && files.size(path) === undefined
  return isAmong(rights[administration.storage].write, isFree ? openid : owner, openid)
}
