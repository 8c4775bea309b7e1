// The last line is always `N passed, N failed`.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensure } from './ensure.mjs'
import { load } from './load.mjs'
import { run } from './say.mjs'

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
let tally = { passed: 0, failed: 1 }

await run(async () => {
  await ensure(top)
  const { verify } = await load(top, 'verify')
  tally = await verify(top, process.argv.slice(2))
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1
})
console.log(`${tally.passed} passed, ${tally.failed} failed`)
