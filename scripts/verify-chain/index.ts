import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { plainly } from '../plainly'
import { say, Trouble } from '../say.mjs'
import { checkCase, type Checked } from './check'
import { checkRegister, type Register } from './check-register'
import { inExport, withFolder, type Source } from './sources'

const usage = `npm run verify:chain -- [--data .data] [--export FILE] [--request NUMBER]
  --data DIR        数据目录或备份 / the data folder, or a backup (default .data)
  --export FILE     云开发控制台导出的 requests，每行一份 / requests exported by CloudBase's console, one a line
  --request NUMBER  只查这一件 / this one only: 20261122-0317`

/** More would not be read; the figures count all. */
const mostShown = 50

interface Options {
  readonly data: string
  readonly export?: string
  readonly request?: string
}

const readOptions = (args: string[]): Options => {
  const options = {
    data: { type: 'string', default: '.data' },
    export: { type: 'string' },
    request: { type: 'string' },
  } as const
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    throw new Trouble(`看不懂这些参数：${args.join(' ')}`, `${String(error)}\n${usage}`, 2)
  }
}

const show = ({ name, words }: Checked): void => {
  console.log(`  ${name}  ${words.join('；')}`)
}

interface Found {
  requests: number
  events: number
  readonly broken: Checked[]
}

const checkAll = async (documents: AsyncIterable<object>, { request }: Options): Promise<Found> => {
  const found: Found = { requests: 0, events: 0, broken: [] }
  for await (const document of documents) {
    const checked = checkCase(document)
    if (request !== undefined && checked.name !== request) continue
    found.requests += 1
    found.events += checked.events
    if (!checked.isIntact) found.broken.push(checked)
    if (request !== undefined) show(checked)
  }
  return found
}

const noRegister: Register = { count: 0, words: [] }

/** The register is not part of an export of requests, nor of one request. */
const checkSources = async (options: Options, top: string): Promise<[Found, Register]> => {
  if (options.export !== undefined) return [await checkAll(inExport(resolve(options.export)), options), noRegister]
  const data = resolve(options.data)
  const check = async (source: Source): Promise<[Found, Register]> => [
    await checkAll(source.requests, options),
    options.request === undefined ? await checkRegister(source) : noRegister,
  ]
  return plainly(data, () => withFolder(data, top, check))
}

const tell = ({ requests, events, broken }: Found, register: Register, { request }: Options): void => {
  if (request === undefined) broken.slice(0, mostShown).forEach(show)
  for (const sentence of register.words.slice(0, mostShown)) console.log(`  ${sentence}`)
  const counts = [
    `${requests} 件诉求、${events} 步、${register.count} 条查看记录`,
    `${requests} requests, ${events} steps, ${register.count} looks`,
  ]
  if (broken.length + register.words.length === 0)
    say(`查了 ${counts[0]}，全部完整`, `Checked ${counts[1]}: nothing was changed`)
  else
    say(
      `查了 ${counts[0]}：${broken.length} 件诉求不完整，查看记录有 ${register.words.length} 处不对`,
      `Checked ${counts[1]}: ${broken.length} requests and ${register.words.length} places of the register are not as they were written`,
    )
}

/**
 * `npm run verify:chain`: proves of every request, and of the register of who looked at what is hidden, that nothing was changed, taken
 * away or put in afterwards, and names what was. Changes nothing. The last line is JSON; exit code 1 when something is broken.
 */
export const main = async (args: string[], top: string): Promise<number> => {
  const options = readOptions(args)
  const [found, register] = await checkSources(options, top)
  if (options.request !== undefined && found.requests === 0)
    throw new Trouble(`没有编号 ${options.request} 的诉求`, `There is no request ${options.request}`)
  tell(found, register, options)
  const { requests, events } = found
  const broken = found.broken.length + register.words.length
  console.log(JSON.stringify({ verify: 'chain', figures: { requests, events, looks: register.count, broken } }))
  return broken === 0 ? 0 : 1
}
