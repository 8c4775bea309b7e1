import { join } from 'node:path'
import { speakTo } from '../bench/sdk'
import { createRandom } from '../sample/random'
import { Trouble } from '../say.mjs'
import { checkAnswers, type Verdict } from './check-answers'
import { checkDisk } from './check-disk'
import { writeUntilGone } from './client'
import { definition } from './definition'
import { type Ledger, openLedger } from './ledger'
import { type Sdk } from './sdk'
import { type CloudProcess, startCloud } from './start-cloud'

export interface FaultsOptions {
  top: string
  /** Speaks to the cloud that the environment names when it is called. */
  sdk: Sdk
  /** An empty folder. */
  folder: string
  /** How the cloud ends, each time while four clients write. */
  ends: ('SIGKILL' | 'SIGTERM')[]
  /** Repeats what is written and after how many writes each end comes; the moment between two writes is chance. */
  seed: number
  onRound: (round: Round) => void
}

/** What happened between one start and the next. */
export interface Round extends Verdict {
  number: number
  acknowledged: number
  /** Exit code; null for a killed process. */
  code: number | null
}

export interface Outcome extends Verdict {
  acknowledged: number
}

const clients = 4
const fewestWrites = 20
const mostWrites = 500
const latestMs = 20

interface Writing {
  sdk: Sdk
  ledger: Ledger
  seed: number
}

/** Four clients write while the cloud ends after some of their writes; gives back its exit code. */
const writeUntilEnd = async (
  { sdk, ledger, seed }: Writing,
  number: number,
  end: () => Promise<number | null>,
): Promise<number | null> => {
  let isEnding = false
  const writers = Array.from({ length: clients }, (_, client) => {
    const name = `${String(number)}-${String(client)}`
    return writeUntilGone({ sdk, ledger, name, random: createRandom(seed, name) }, () => isEnding)
  })
  const { integer, between } = createRandom(seed, `end ${String(number)}`)
  const ending = ledger.reach(ledger.acknowledged + integer(fewestWrites, mostWrites)).then(async () => {
    // Not always right behind an answer.
    await new Promise((resolve) => setTimeout(resolve, between(0, latestMs)))
    isEnding = true
    return end()
  })
  const [code] = await Promise.all([ending, ...writers])
  return code
}

const refuseFaults = (faults: string[]): void => {
  if (faults.length === 0) return
  throw new Trouble(`磁盘上的数据不对：${faults.join('；')}`, `What lies on the disk is wrong: ${faults.join('; ')}`)
}

/** Ends the cloud again and again in mid-work, and holds what is there after each start against what was acknowledged. */
export const runFaults = async ({ top, sdk, folder, ends, seed, onRound }: FaultsOptions): Promise<Outcome> => {
  const ledger = openLedger()
  const total: Verdict = { lost: 0, halfTransactions: 0 }
  const open = async (): Promise<CloudProcess> => {
    const started = await startCloud(top, folder)
    speakTo(started.address)
    return started
  }
  let cloud = await open()
  try {
    for (const [at, signal] of ends.entries()) {
      const number = at + 1
      const before = ledger.acknowledged
      const code = await writeUntilEnd({ sdk, ledger, seed }, number, () => cloud.end(signal))
      refuseFaults(checkDisk(join(folder, 'data'), definition, join(folder, 'scratch')))
      cloud = await open()
      const isLast = number === ends.length
      const paths = [...ledger.files.keys()].filter((path) => isLast || path.startsWith(`${String(number)}-`))
      const verdict = await checkAnswers(sdk, ledger, paths)
      total.lost += verdict.lost
      total.halfTransactions += verdict.halfTransactions
      onRound({ ...verdict, number, acknowledged: ledger.acknowledged - before, code })
    }
  } finally {
    await cloud.end('SIGTERM')
  }
  return { ...total, acknowledged: ledger.acknowledged }
}
