import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

/** The file behind an installed package's command. */
export const toolFile = (top: string, packageName: string, command: string): string => {
  const folder = join(top, 'node_modules', packageName)
  const { bin } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const file = typeof bin === 'string' ? bin : bin[command]
  if (!file) throw new Error(`${packageName} has no command "${command}"`)
  return join(folder, file)
}

export interface Outcome {
  code: number
  output: string
}

/** Runs an installed package's command silently, and gives back how it ended and all it said. */
export const runTool = (
  top: string,
  packageName: string,
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [toolFile(top, packageName, command), ...args], {
      cwd: top,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() })
    })
  })
