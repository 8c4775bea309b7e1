import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { createReadStream, mkdirSync, rmSync, statSync, type ReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Clock } from '../options'
import type { Facts } from '../record/facts'
import { storeFile } from './store-file'

/** Uploaded files on disk, and the signed addresses under which they can be fetched and put. */
export interface Files {
  /** Writes a file durably; false (and nothing changed) when it has more than `most` bytes. */
  put(path: string, bytes: AsyncIterable<Buffer>, most: number): Promise<boolean>
  size(path: string): number | undefined
  read(path: string): ReadStream
  /** False when there was none. */
  remove(path: string): Promise<boolean>
  /** Address without origin that stays good for so many seconds of the cloud's clock. */
  downloadUrl(path: string, seconds: number): string
  uploadUrl(path: string): string
  /** Whether a request may do this: the signature fits and has not expired. */
  isSigned(verb: 'get' | 'put', path: string, query: URLSearchParams): boolean
  clear(): void
}

const uploadSeconds = 900

const equal = (left: string, right: string): boolean =>
  left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right))

/** A file is kept under the hash of its path: any path of any length fits, and `a` may stand beside `a/b`. */
export const openFiles = (folder: string, facts: Facts, clock: Clock): Files => {
  mkdirSync(folder, { recursive: true })
  const secret = facts.keep('fileSecret', () => randomBytes(32).toString('base64url'))

  const place = (name: string): string => {
    const hash = createHash('sha256').update(name).digest('hex')
    return path.join(folder, hash.slice(0, 2), hash.slice(2) + path.extname(name).toLowerCase().slice(0, 16))
  }
  const sign = (verb: string, name: string, until: string): string =>
    createHmac('sha256', secret).update(`${verb} ${until} ${name}`).digest('hex')
  // The path stays unencoded: the SDK itself runs encodeURI over the address.
  const url = (verb: 'get' | 'put', name: string, seconds: number): string => {
    const until = String(Math.floor(clock.now().getTime() / 1000) + seconds)
    return `/files/${verb === 'put' ? encodeURI(name) : name}?sign=${sign(verb, name, until)}&t=${until}`
  }

  return {
    put: (name, bytes, most) => storeFile(place(name), bytes, most),
    size: (name) => statSync(place(name), { throwIfNoEntry: false })?.size,
    read: (name) => createReadStream(place(name)),
    remove: async (name) => {
      if (statSync(place(name), { throwIfNoEntry: false }) === undefined) return false
      await rm(place(name))
      return true
    },
    downloadUrl: (name, seconds) => url('get', name, seconds),
    uploadUrl: (name) => url('put', name, uploadSeconds),
    isSigned: (verb, name, query) => {
      const until = query.get('t') ?? ''
      const fresh = Number(until) * 1000 > clock.now().getTime()
      return fresh && equal(query.get('sign') ?? '', sign(verb, name, until))
    },
    clear: () => {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
    },
  }
}
