import { basename } from 'node:path'
import { readFile, writeFile } from '../cloud/files'
import { stripMetadata } from '../privacy/strip-metadata'
import { photoKey } from '../repositories/photos'

/** Made of the photo, so that doing it twice ends in the same file. */
const cleanPath = (file: string, extension: string): string =>
  `shown/${photoKey(file)}/${basename(file).replace(/\.\w*$/, '')}.${extension}`

/**
 * A copy that tells nothing but the picture; the photo itself where there is nothing to take away.
 * @returns `missing` when there is no such file, `unreadable` when it is no picture that may be shown
 */
export const cleanCopy = async (file: string): Promise<{ clean: string } | 'missing' | 'unreadable'> => {
  const bytes = await readFile(file)
  if (bytes === null) return 'missing'
  const clean = stripMetadata(bytes)
  if (clean === null) return 'unreadable'
  if (clean.bytes.equals(bytes)) return { clean: file }
  return { clean: await writeFile(cleanPath(file, clean.extension), clean.bytes) }
}
