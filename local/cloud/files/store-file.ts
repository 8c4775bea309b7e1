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

const fill = async (file: string, chunks: AsyncIterable<Buffer>, most: number): Promise<Written | undefined> => {
  const handle = await open(file, 'wx')
  try {
    const written = await writeAll(handle, chunks, most)
    if (written.bytes > most) return undefined
    await handle.sync()
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
  const folder = path.dirname(file)
  await mkdir(folder, { recursive: true })
  let written: Written | undefined
  try {
    written = await fill(file, chunks, most)
    if (written) await syncFolder(folder)
    return written
  } finally {
    if (!written) await rm(file, { force: true })
  }
}
