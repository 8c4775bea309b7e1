import { createHash } from 'node:crypto'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { syncFolder } from './sync-folder'

/** What was written. */
export interface Written {
  bytes: number
  sha256: string
}

/** Reads everything, even when it is too much or cannot be written: a sender who is cut off would get no answer. */
const writeAll = async (handle: FileHandle, chunks: AsyncIterable<Buffer>, most: number): Promise<Written> => {
  const hash = createHash('sha256')
  let bytes = 0
  let failure: { error: unknown } | undefined
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (failure || bytes > most) continue
    hash.update(chunk)
    await handle.writeFile(chunk).catch((error: unknown) => (failure = { error }))
  }
  if (failure) throw failure.error
  return { bytes, sha256: hash.digest('hex') }
}

/** Only the first files of a folder have to make it. */
const openNew = async (file: string): Promise<FileHandle> => {
  try {
    return await open(file, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(path.dirname(file), { recursive: true })
    return open(file, 'wx')
  }
}

const fill = async (file: string, chunks: AsyncIterable<Buffer>, most: number): Promise<Written | undefined> => {
  const handle = await openNew(file)
  try {
    const written = await writeAll(handle, chunks, most)
    if (written.bytes > most) return undefined
    // What it holds and that it is there: a disk keeps both in one go when it is asked at once.
    await Promise.all([handle.sync(), syncFolder(path.dirname(file))])
    return written
  } finally {
    await handle.close()
  }
}

/**
 * Writes a new file that survives a crash once this has settled. Undefined, and no file, when there are more than `most`
 * bytes. No file either when it throws.
 */
export const storeFile = async (
  file: string,
  chunks: AsyncIterable<Buffer>,
  most: number,
): Promise<Written | undefined> => {
  let written: Written | undefined
  try {
    written = await fill(file, chunks, most)
    return written
  } finally {
    if (!written) await rm(file, { force: true })
  }
}
