import path from 'node:path'
import util from 'node:util'
import { Trouble } from '../../say.mjs'

export interface BenchOptions {
  requests: number
  areas: number
  rounds: number
  /** A folder to keep the filled databases in for the next run; a temporary one when undefined. */
  data: string | undefined
}

const flags = {
  requests: { type: 'string', default: '300000' },
  areas: { type: 'string', default: '19023' },
  rounds: { type: 'string', default: '10' },
  data: { type: 'string' },
} as const

const usage = `npm run bench:cloud -- [--requests 300000] [--areas 19023] [--rounds 10] [--data DIR]
  --data DIR   保留装好的数据，下次再用 / keep the filled databases for the next run`

const whole = (name: string, text: string): number => {
  if (!/^[1-9]\d*$/.test(text)) throw new Trouble(`--${name} 要写一个整数：${text}`, usage, 2)
  return Number(text)
}

export const readOptions = (args: string[]): BenchOptions => {
  try {
    const { values } = util.parseArgs({ args, options: flags })
    const { requests, areas, rounds, data } = values
    return {
      requests: whole('requests', requests),
      areas: whole('areas', areas),
      rounds: whole('rounds', rounds),
      data: data === undefined ? undefined : path.resolve(data),
    }
  } catch (error) {
    if (error instanceof Trouble) throw error
    throw new Trouble(`看不懂这些参数：${args.join(' ')}`, usage, 2)
  }
}
