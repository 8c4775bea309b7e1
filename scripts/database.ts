import { readAdministration } from './administration/administration'
import { inWords } from './administration/in-words'
import { toCloudBase } from './administration/to-cloudbase'
import { Trouble } from './say.mjs'

/**
 * `npm run database`: prints what has to be set up in a CloudBase environment, for people; with `--json` in the form that
 * CloudBase's manager SDK takes. Changes nothing.
 */
export const main = (args: string[], top: string): Promise<number> => {
  const unknown = args.find((arg) => arg !== '--json')
  if (unknown)
    throw new Trouble(`看不懂参数 ${unknown}，只有 --json`, `Unknown argument ${unknown}: there is only --json`, 2)
  const administration = toCloudBase(readAdministration(top))
  console.log(args.includes('--json') ? JSON.stringify(administration, null, 2) : inWords(administration))
  return Promise.resolve(0)
}
