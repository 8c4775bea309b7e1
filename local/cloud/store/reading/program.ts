import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

// Found from here, wherever a bundle of this lies.
const near = createRequire(import.meta.url)
const driver = near.resolve('better-sqlite3')

const compile = async (): Promise<string> => {
  const { build, stop } = near('esbuild') as typeof import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./thread.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // A thread whose program is a text finds packages from the working folder only.
    alias: { 'better-sqlite3': driver },
    external: [driver],
    tsconfigRaw: {},
    logLevel: 'error',
  })
  // Its own process would wait for more as long as this one lives.
  await stop()
  return outputFiles[0]?.text ?? ''
}

let compiled: Promise<string> | undefined

/** The reading thread's program in one text, compiled when the first question comes: a thread loads no TypeScript. */
export const threadProgram = (): Promise<string> => (compiled ??= compile())
