import { readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { DataProblem } from '../data-problem'

const inside = z.string().refine((name) => !path.isAbsolute(name) && !name.split(/[/\\]/).includes('..'))
const content = z.strictObject({ bytes: z.int(), sha256: z.string() })

/** What a backup holds. A folder without it is none: it is written last. */
const manifest = z.strictObject({
  format: z.literal(1),
  /** ISO: the moment which the backup shows. */
  at: z.iso.datetime(),
  /** Number of documents by collection. */
  collections: z.record(z.string(), z.int()),
  /** Every file of the backup but this one, by its path within it. */
  files: z.record(inside, content),
  /** Uploads, by their names below `files/`, that were gone or damaged in the data already: they are not in the backup. */
  lost: z.array(z.string()),
})
export type Manifest = z.output<typeof manifest>
export type Content = z.output<typeof content>

const fileName = 'manifest.json'

export const writeManifest = async (folder: string, written: Manifest): Promise<void> => {
  const handle = await open(path.join(folder, fileName), 'wx', 0o600)
  try {
    await handle.writeFile(JSON.stringify(written, null, 2))
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const readManifest = (folder: string): Manifest => {
  try {
    return manifest.parse(JSON.parse(readFileSync(path.join(folder, fileName), 'utf8')))
  } catch (error) {
    throw new DataProblem('noBackup', folder, '', error)
  }
}
