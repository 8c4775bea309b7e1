import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'

const writeAll = async (handle: FileHandle, bytes: AsyncIterable<Buffer>, most: number): Promise<boolean> => {
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size <= most) await handle.write(chunk)
  }
  return size <= most
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/**
 * Writes to a temporary name, syncs, renames: after a crash the file is there whole, or as it was before.
 * False when there are more than `most` bytes; they are all read, so that the sender gets an answer.
 */
export const storeFile = async (file: string, bytes: AsyncIterable<Buffer>, most: number): Promise<boolean> => {
  const folder = path.dirname(file)
  await mkdir(folder, { recursive: true })
  const temporary = `${file}.${randomBytes(6).toString('hex')}.part`
  const handle = await open(temporary, 'wx')
  try {
    const fits = await writeAll(handle, bytes, most)
    if (fits) await handle.sync()
    await handle.close()
    if (fits) await rename(temporary, file)
    else await rm(temporary)
    if (fits) await syncFolder(folder)
    return fits
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(temporary, { force: true })
    throw error
  }
}
