import path from 'node:path'
import util from 'node:util'
import type { Size } from '../../options.mjs'
import { Trouble } from '../../say.mjs'
import { sizeNamed, wholeNumber } from '../options'

export interface YearOptions {
  /** Lives that are measured. */
  cases: number
  /** Cases that lie in the database beforehand. */
  existing: number
  /** Lives at once, and as many calls at once for the floor. */
  concurrency: number
  /** Instead of a year: raises alone, 1 → 15 → 40 a second and back. */
  spike: boolean
  /** How long a spike takes. */
  minutes: number
  /** Which sample district: that of the mix has 1,367 basic grids. */
  size: Size
  /** A folder to keep the data in; a temporary one when undefined. */
  data: string | undefined
}

const flags = {
  cases: { type: 'string', default: '3000' },
  existing: { type: 'string', default: '0' },
  concurrency: { type: 'string', default: '20' },
  spike: { type: 'boolean', default: false },
  minutes: { type: 'string', default: '1' },
  size: { type: 'string', default: 'changan' },
  data: { type: 'string' },
} as const

const usage = `npm run bench:year -- [--cases 3000] [--existing 0] [--concurrency 20] [--spike [--minutes 1]] [--size changan|demo] [--data DIR]
  --cases N        走完多少件诉求 / how many lives are measured
  --existing M     事先已有多少件 / cases that lie in the database beforehand
  --concurrency C  同时进行多少件 / lives at once
  --spike          不走全程，只测提交高峰 / raises alone: 1, 15, 40 a second and back
  --minutes M      高峰测多久 / how long the spike takes
  --size S         示例辖区 / sample district
  --data DIR       保留数据 / keep the data there`

export const readOptions = (args: string[]): YearOptions => {
  try {
    const { values } = util.parseArgs({ args, options: flags })
    return {
      cases: wholeNumber(usage, 'cases', values.cases, 1),
      existing: wholeNumber(usage, 'existing', values.existing, 0),
      concurrency: wholeNumber(usage, 'concurrency', values.concurrency, 1),
      spike: values.spike,
      minutes: wholeNumber(usage, 'minutes', values.minutes, 1),
      size: sizeNamed(usage, values.size),
      data: values.data === undefined ? undefined : path.resolve(values.data),
    }
  } catch (error) {
    if (error instanceof Trouble) throw error
    throw new Trouble(`看不懂这些参数：${args.join(' ')}`, usage, 2)
  }
}
