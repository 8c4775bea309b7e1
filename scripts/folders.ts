import path from 'node:path'
import { parseArgs } from 'node:util'
import { Trouble } from './say.mjs'

/** Reads `--data` (`.data` when absent) and one more folder, which must be given. Throws Trouble with the usage otherwise. */
export const readFolders = <Name extends string>(
  args: string[],
  name: Name,
  usage: string,
): Record<Name | 'data', string> => {
  try {
    const options = { [name]: { type: 'string' }, data: { type: 'string', default: '.data' } } as const
    const given = parseArgs({ args, options }).values as Partial<Record<string, string>>
    const { [name]: other, data } = given
    if (other && data) return { [name]: path.resolve(other), data: path.resolve(data) } as Record<Name | 'data', string>
  } catch (error) {
    throw new Trouble(`看不懂这些参数：${args.join(' ')}`, `${String(error)}\n${usage}`, 2)
  }
  throw new Trouble(`缺少参数 --${name}`, usage, 2)
}
