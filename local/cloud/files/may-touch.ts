import type { Cloud } from '../cloud'
import type { StorageRule } from '../definition'

type Who = 'anybody' | 'creator' | 'nobody'

const rights: Record<StorageRule, { read: Who; write: Who }> = {
  READONLY: { read: 'anybody', write: 'creator' },
  PRIVATE: { read: 'creator', write: 'creator' },
  ADMINWRITE: { read: 'anybody', write: 'nobody' },
  ADMINONLY: { read: 'nobody', write: 'nobody' },
}

type Parts = Pick<Cloud, 'administration' | 'files'>

const isAmong = (who: Who, creator: string | null | undefined, openid: string): boolean =>
  who === 'anybody' || (who === 'creator' && creator === openid)

/** Whether a phone may ask for this file's temporary URL. Functions may always. */
export const mayRead = ({ administration, files }: Parts, path: string, openid: string): boolean =>
  isAmong(rights[administration.storage].read, files.creator(path), openid)

/** Whether a phone may upload to this path: a free one makes its user the creator. */
export const mayWrite = ({ administration, files }: Parts, path: string, openid: string): boolean => {
  const creator = files.creator(path)
  return isAmong(rights[administration.storage].write, creator === undefined ? openid : creator, openid)
}
