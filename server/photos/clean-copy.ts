import { basename } from 'node:path'
import { fetchFile, writeFile } from '../cloud/files'
import { stripMetadata } from '../privacy/strip-metadata'
import { photoKey } from '../repositories/photos'

/** Made of the photo, so that doing it twice ends in the same file. */
const cleanPath = (file: string, extension: string): string =>
  `shown/${photoKey(file)}/${basename(file).replace(/\.\w*$/, '')}.${extension}`

/**
 * A copy that tells nothing but the picture. Never the photo itself, also where there is nothing to take away: who has uploaded it may put
 * another one in its place afterwards, and what is shown must stay what was looked at.
 * @param url where the photo is; undefined when there is none
 * @returns `missing` when there is no such file, `unreadable` when it is no picture that may be shown
 */
export const cleanCopy = async (
  file: string,
  url: string | undefined,
): Promise<{ clean: string } | 'missing' | 'unreadable'> => {
  const bytes = url === undefined ? null : await fetchFile(url)
  if (bytes === null) return 'missing'
  const clean = stripMetadata(bytes)
  if (clean === null) return 'unreadable'
  return { clean: await writeFile(cleanPath(file, clean.extension), clean.bytes) }
}
