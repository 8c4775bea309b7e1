import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Stamped {
  name: string
  /** Files and folders, relative to the top, that decide what is built. */
  inputs: string[]
  /** Variables of the environment that are built into it. */
  variables?: string[]
  /** A file that exists once it is built, relative to the top. */
  output: string
}

const filesOf = (top: string, path: string): string[] => {
  const full = join(top, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .sort()
    .filter((name) => name !== 'node_modules' && !name.startsWith('.'))
    .flatMap((name) => filesOf(top, `${path}/${name}`))
}

/** Changes when a file among the inputs appears, disappears, is renamed or differs by a byte, or a variable is set otherwise. */
export const fingerprint = (top: string, inputs: string[], variables: string[] = []): string => {
  const hash = createHash('sha256')
  for (const name of variables) if (process.env[name]) hash.update(`${name}=${process.env[name]}\0`)
  for (const file of inputs.flatMap((input) => filesOf(top, input))) {
    const content = readFileSync(join(top, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

const stampFile = (top: string, { name }: Stamped): string => join(top, 'dist/.stamps', name)

/** Nothing it is made of changed since it was built, and it is still there. */
export const isFresh = (top: string, target: Stamped): boolean => {
  const file = stampFile(top, target)
  if (!existsSync(file) || !existsSync(join(top, target.output))) return false
  return readFileSync(file, 'utf8') === fingerprint(top, target.inputs, target.variables)
}

/** Notes what it was built of. Give the fingerprint taken before building: what changed meanwhile must count as stale. */
export const stamp = (top: string, target: Stamped, taken: string): void => {
  mkdirSync(dirname(stampFile(top, target)), { recursive: true })
  writeFileSync(stampFile(top, target), taken)
}
