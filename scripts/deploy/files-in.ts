import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder, relative to it. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => statSync(join(folder, file)).isFile())
