import { parseArgs } from 'node:util'
import { z } from 'zod'
import { Trouble } from '../say.mjs'

export const usage = `npm run deploy -- [--dry-run] [--robot 1] [--version 1.2.3] [--desc 说明]
  --dry-run    只组装和检查，列出步骤，不上传 / assemble, check and list the steps; upload nothing
  --robot N    以几号 CI 机器人上传，1 到 30 / which of WeChat's CI robots uploads (default 1)
  --version V  小程序版本号 / the mini program's version (default: that of package.json)
  --desc TEXT  版本说明 / what is new (default: the last commit)`

const flags = {
  'dry-run': { type: 'boolean', default: false },
  robot: { type: 'string', default: '1' },
  version: { type: 'string' },
  desc: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

const values = z.object({
  'dry-run': z.boolean(),
  robot: z.coerce.number().int().min(1).max(30),
  version: z.string().min(1).optional(),
  desc: z.string().min(1).optional(),
  help: z.boolean(),
})
export type Options = z.output<typeof values>

/** What was asked for. Throws Trouble with exit code 2 for anything it does not understand. */
export const readOptions = (args: string[]): Options => {
  try {
    return values.parse(parseArgs({ args, options: flags }).values)
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new Trouble(`看不懂这些参数：${args.join(' ')}`, `${why}\n${usage}`, 2)
  }
}
