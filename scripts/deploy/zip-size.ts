import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { filesIn } from './files-in'

// Fixed parts of the ZIP format: a file's local and central headers, and the end of the archive.
const [headers, end] = [30 + 46, 22]

/** Bytes of a folder as a ZIP archive with deflate. */
export const zipSize = (folder: string): number =>
  filesIn(folder)
    .map((file) => headers + 2 * Buffer.byteLength(file) + deflateRawSync(readFileSync(join(folder, file))).length)
    .reduce((sum, bytes) => sum + bytes, end)
