import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import path from 'node:path'
import { syncFolder } from '../files/sync-folder'
import type { Content } from './manifest'

/** Size and hash of a file. */
export const contentOf = async (file: string): Promise<Content> => {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** Makes the names of copied files survive a power cut. */
export const syncFolders = async (root: string, names: string[]): Promise<void> => {
  for (const folder of new Set(names.map((name) => path.dirname(path.join(root, name))))) await syncFolder(folder)
}

/** Copies a file with its permissions to where none is yet; the hash is that of the bytes which were copied. */
export const copyFile = async (from: string, to: string): Promise<Content> => {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let bytes = 0
  const { mode } = await stat(from)
  const target = await open(to, 'wx', mode)
  try {
    for await (const chunk of createReadStream(from) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      bytes += chunk.length
      await target.writeFile(chunk)
    }
    await target.sync()
  } finally {
    await target.close()
  }
  return { bytes, sha256: hash.digest('hex') }
}
