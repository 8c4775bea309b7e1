import { readdirSync } from 'node:fs'
import path from 'node:path'
import { actions } from '../../../local/cloud/actions'
import { openApis } from '../../../local/cloud/open-api'

const top = path.resolve('local/cloud')

/** `<what>.<name>.ts` gives `<what>.<name>`: one file is one action, or one API. */
const named = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending) && file.slice(0, -ending.length).includes('.'))
    .map((file) => file.slice(0, -ending.length))
    .sort()

test.each([
  ['actions', [...actions.keys()]],
  ['open-api', [...openApis.keys()]],
])('in %s each name on the wire has its own file and its own test', (folder, names) => {
  const sorted = [...names].sort()
  expect(named(path.join(top, folder), '.ts')).toEqual(sorted)
  expect(named(path.join(__dirname, folder), '.test.ts')).toEqual(expect.arrayContaining(sorted))
})
