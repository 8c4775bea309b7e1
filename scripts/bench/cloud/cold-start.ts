import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { medianOf } from './figures'

const timed = (work: string): string =>
  `const began = performance.now(); ${work}; console.log(performance.now() - began)`

/** What a function that installs its packages pays before its first line runs. */
const plain = timed("require('wx-server-sdk')")

/** What our functions pay: one file each for the SDK and the function, the SDK found as the local cloud's workers find it. */
const bundled = (top: string): string => {
  const sdk = JSON.stringify(join(top, 'dist/sdk/wx-server-sdk.js'))
  const cloudFunction = JSON.stringify(join(top, 'dist/cloudfunctions/requests/index.js'))
  const found = `const Module = require('node:module'); const resolve = Module._resolveFilename
    Module._resolveFilename = (name, ...rest) => (name === 'wx-server-sdk' ? ${sdk} : resolve(name, ...rest))`
  return `${found}; ${timed(`require('wx-server-sdk'); require(${cloudFunction})`)}`
}

const run = (top: string, program: string): number =>
  Number(execFileSync(process.execPath, ['-e', program], { cwd: top, encoding: 'utf8' }))

/** Medians of fresh processes in turn: loading bundled SDK and function / loading the SDK from its packages. */
export const coldStartRatio = (top: string, runs: number): number => {
  const took = { bundled: [] as number[], plain: [] as number[] }
  for (let turn = 0; turn < runs; turn++) {
    took.plain.push(run(top, plain))
    took.bundled.push(run(top, bundled(top)))
  }
  return medianOf(took.bundled) / medianOf(took.plain)
}
