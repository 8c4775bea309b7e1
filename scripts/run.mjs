// node scripts/run.mjs <name> [arguments]: compiles scripts/<name>.ts and runs its `main(arguments, top)`.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from './load.mjs'
import { run } from './say.mjs'

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const [name, ...args] = process.argv.slice(2)

await run(async () => {
  const { main } = await load(top, name)
  return main(args, top)
})
