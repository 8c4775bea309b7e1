import util from 'node:util'
import type { Size } from '../../options.mjs'
import { Trouble } from '../../say.mjs'
import { sizeNamed, wholeNumber } from '../options'

export interface ReportInOptions {
  /** Members who report in and check in once. */
  readonly members: number
  /** Units that report in before. */
  readonly units: number
  /** At once, and as many calls at once for the floor. */
  readonly concurrency: number
  readonly size: Size
}

const usage = `npm run bench:report-in -- [--members 45000] [--units 619] [--concurrency 20] [--size changan|demo]
  --members N      多少名党员报到并签到 / members who report in and check in
  --units U        事先有多少家单位报到 / units that report in before
  --concurrency C  同时进行多少个 / at once
  --size S         示例辖区 / sample district`

const parse = (args: string[]) => {
  try {
    return util.parseArgs({
      args,
      options: {
        members: { type: 'string', default: '45000' },
        units: { type: 'string', default: '619' },
        concurrency: { type: 'string', default: '20' },
        size: { type: 'string', default: 'changan' },
      },
    }).values
  } catch {
    throw new Trouble(`看不懂这些参数：${args.join(' ')}`, usage, 2)
  }
}

export const readOptions = (args: string[]): ReportInOptions => {
  const values = parse(args)
  return {
    members: wholeNumber(usage, 'members', values.members, 1),
    units: wholeNumber(usage, 'units', values.units, 1),
    concurrency: wholeNumber(usage, 'concurrency', values.concurrency, 1),
    size: sizeNamed(usage, values.size),
  }
}
