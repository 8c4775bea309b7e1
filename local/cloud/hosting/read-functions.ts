import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const trigger = z.object({ name: z.string().min(1), type: z.literal('timer'), config: z.string() })
export type Trigger = z.output<typeof trigger>

const config = z.object({
  permissions: z.object({ openapi: z.array(z.string()).default([]) }).default({ openapi: [] }),
  /** Seconds. */
  timeout: z.number().positive().optional(),
  // WeChat allows one trigger per function.
  triggers: z.array(trigger).max(1).default([]),
})

/** A deployed function: its folder and what its config.json says. */
export interface CloudFunction extends z.output<typeof config> {
  name: string
  folder: string
}

const readConfig = (folder: string): z.output<typeof config> => {
  const file = path.join(folder, 'config.json')
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{}'
  const read = config.safeParse(JSON.parse(text))
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`)
  return read.data
}

/** Every `<name>/index.js` below the folder. Throws when a config.json makes no sense. */
export const readFunctions = (root: string): Map<string, CloudFunction> => {
  const found = new Map<string, CloudFunction>()
  for (const name of readdirSync(root).sort()) {
    const folder = path.resolve(root, name)
    if (existsSync(path.join(folder, 'index.js'))) found.set(name, { name, folder, ...readConfig(folder) })
  }
  return found
}
