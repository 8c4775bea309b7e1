import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensure } from './ensure.mjs'
import { load } from './load.mjs'
import { readOptions, usage } from './options.mjs'
import { run } from './say.mjs'

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

await run(async () => {
  const options = readOptions(process.argv.slice(2), process.cwd())
  if (options.help) return console.log(usage)
  await ensure(top)
  const { build } = await load(top, 'build')
  await build(top, ['weapp', 'functions', 'sdk'])
  const { serve } = await load(top, 'serve')
  await serve(top, options)
})
