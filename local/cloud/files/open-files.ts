import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { createReadStream, mkdirSync, openSync, readdirSync, type ReadStream } from 'node:fs'
import path from 'node:path'
import type { Clock } from '../options'
import { isLocked } from '../open-lock'
import { places } from '../places'
import type { WeChatRecord } from '../record/open-record'
import { openRemovals } from './removals'
import { storeFile } from './store-file'

export type Putting = 'stored' | 'tooLarge' | 'notYours'

/** Uploaded files on disk, and the signed addresses under which they can be fetched and put. */
export interface Files {
  /**
   * Writes a file durably for its creator, a user, or null for a function. Nothing changes when it has more than `most` bytes,
   * or when the file that is there by then is not this user's.
   */
  put(path: string, bytes: AsyncIterable<Buffer>, most: number, creator: string | null): Promise<Putting>
  size(path: string): number | undefined
  /** The user who uploaded it, null for a function; undefined where there is no file. */
  creator(path: string): string | null | undefined
  read(path: string): ReadStream
  /** False when there was none. */
  remove(path: string): Promise<boolean>
  /** Address without origin that stays good for so many seconds of the cloud's clock. */
  downloadUrl(path: string, seconds: number): string
  uploadUrl(path: string): string
  /** Whether a request may do this: the signature fits and has not expired. */
  isSigned(verb: 'get' | 'put', path: string, query: URLSearchParams): boolean
  /** Removes what the record, which was emptied before, does not know any more. */
  clear(): Promise<void>
  close(): Promise<void>
}

const uploadSeconds = 900

const equal = (given: string, made: string): boolean => {
  const [left, right] = [Buffer.from(given), Buffer.from(made)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** A name never used before, two digits of it as a folder; it says no more of the path than what kind of file it is. */
const newName = (cloudPath: string): string => {
  const random = randomBytes(16).toString('hex')
  const kind = /\.\w{1,15}$/.exec(cloudPath)?.[0].toLowerCase() ?? ''
  return path.join(random.slice(0, 2), random.slice(2) + kind)
}

/**
 * Every upload is a file of its own, never changed after it was written: it is the record's row that makes it exist, replaces
 * an earlier one by it, or ends it. So files share the record's transactions, and a copy of the record tells exactly which
 * files belong to it.
 */
export const openFiles = (dataFolder: string, { facts, uploads }: WeChatRecord, clock: Clock): Files => {
  const folder = path.join(dataFolder, places.files)
  mkdirSync(folder, { recursive: true })
  const secret = facts.keep('fileSecret', () => randomBytes(32).toString('base64url'))
  const arriving = new Set<string>()
  const isWanted = (name: string): boolean => arriving.has(name) || uploads.isNamed(name)
  const isInBackup = (): boolean => isLocked(path.join(dataFolder, places.backupLock))
  const removals = openRemovals({ folder, isWanted, isInBackup })

  const sign = (verb: string, name: string, until: string): string =>
    createHmac('sha256', secret).update(`${verb} ${until} ${name}`).digest('hex')
  // The path stays unencoded: the SDK itself runs encodeURI over the address.
  const url = (verb: 'get' | 'put', name: string, seconds: number): string => {
    const until = String(Math.floor(clock.now().getTime() / 1000) + seconds)
    return `/files/${verb === 'put' ? encodeURI(name) : name}?sign=${sign(verb, name, until)}&t=${until}`
  }

  const put: Files['put'] = async (cloudPath, bytes, most, creator) => {
    const name = newName(cloudPath)
    arriving.add(name)
    try {
      const written = await storeFile(path.join(folder, name), bytes, most)
      if (!written) return 'tooLarge'
      const replaced = uploads.of(cloudPath)
      if (replaced && creator !== null && replaced.creator !== creator) return 'notYours'
      await uploads.set(cloudPath, { name, ...written, creator })
      if (replaced) await removals.add([replaced.name])
      return 'stored'
    } finally {
      arriving.delete(name)
      if (!uploads.isNamed(name)) await removals.add([name])
    }
  }

  const remove: Files['remove'] = async (cloudPath) => {
    const known = uploads.of(cloudPath)
    if (!known) return false
    uploads.forget(cloudPath)
    await removals.add([known.name])
    return true
  }

  return {
    put,
    remove,
    size: (cloudPath) => uploads.of(cloudPath)?.bytes,
    creator: (cloudPath) => uploads.of(cloudPath)?.creator,
    read: (cloudPath) => {
      const file = path.join(folder, uploads.of(cloudPath)?.name ?? '')
      // Opened at once: it may be replaced before the first byte is read.
      return createReadStream(file, { fd: openSync(file, 'r') })
    },
    downloadUrl: (name, seconds) => url('get', name, seconds),
    uploadUrl: (name) => url('put', name, uploadSeconds),
    isSigned: (verb, name, query) => {
      const until = query.get('t') ?? ''
      const fresh = Number(until) * 1000 > clock.now().getTime()
      return fresh && equal(query.get('sign') ?? '', sign(verb, name, until))
    },
    clear: () =>
      removals.add(
        readdirSync(folder)
          .flatMap((part) => readdirSync(path.join(folder, part)).map((name) => path.join(part, name)))
          .filter((name) => !isWanted(name)),
      ),
    close: removals.close,
  }
}
