import { z } from 'zod'
import { accounts } from './definition'
import { versionOf } from './contents'
import { type Ledger, settle } from './ledger'
import { type Sdk } from './sdk'

export interface Verdict {
  /** Acknowledged writes that are not there, or not as they were written. */
  lost: number
  /** Accounts whose sum is not what the moves make it. */
  halfTransactions: number
}

const page = 1_000

const readAll = async <Row>(sdk: Sdk, collection: string, row: z.ZodType<Row & { _id: string }>): Promise<Row[]> => {
  const rows: (Row & { _id: string })[] = []
  for (;;) {
    const after = sdk.database().command.gt(rows.at(-1)?._id ?? '')
    const asked = sdk.database().collection(collection).where({ _id: after }).orderBy('_id', 'asc').limit(page)
    const { data } = await asked.get()
    rows.push(...data.map((each) => row.parse(each)))
    if (data.length < page) return rows
  }
}

const thing = z.object({ _id: z.string(), n: z.int() })
const account = z.object({ _id: z.string(), sum: z.int() })
const move = z.object({ _id: z.string(), from: z.string(), to: z.string(), amount: z.int() })

const lostThings = async (sdk: Sdk, ledger: Ledger): Promise<number> => {
  const found = new Map((await readAll(sdk, 'things', thing)).map(({ _id, n }) => [_id, n]))
  return [...ledger.things].filter(([id, entry]) => !settle(entry, found.get(id) ?? 0)).length
}

const download = async (sdk: Sdk, path: string): Promise<Buffer | undefined> => {
  try {
    const { fileContent } = await sdk.downloadFile({ fileID: `cloud://local-env.local-files/${path}` })
    return fileContent
  } catch {
    return undefined
  }
}

const lostFiles = async (sdk: Sdk, ledger: Ledger, paths: string[]): Promise<number> => {
  let lost = 0
  for (const path of paths) {
    const entry = ledger.files.get(path) ?? { acknowledged: 0, sent: 0 }
    const content = await download(sdk, path)
    // A file that is there and is no version that was sent is torn.
    const found = content === undefined ? 0 : (versionOf(path, content, entry.sent) ?? -1)
    if (!settle(entry, found)) lost += 1
  }
  return lost
}

/** Asks the cloud, through the SDK, for all that the ledger promises; of the files only for these. */
export const checkAnswers = async (sdk: Sdk, ledger: Ledger, paths: string[]): Promise<Verdict> => {
  const moves = await readAll(sdk, 'moves', move)
  const sums = new Map(accounts.map(({ _id, sum }) => [_id, sum]))
  for (const { from, to, amount } of moves) {
    sums.set(from, (sums.get(from) ?? 0) - amount)
    sums.set(to, (sums.get(to) ?? 0) + amount)
  }
  const made = new Set(moves.map(({ _id }) => _id))
  const lostMoves = [...ledger.moves].filter((id) => !made.has(id)).length
  const found = await readAll(sdk, 'accounts', account)
  const off = found.filter(({ _id, sum }) => sums.get(_id) !== sum).length
  return {
    lost: lostMoves + (await lostThings(sdk, ledger)) + (await lostFiles(sdk, ledger, paths)),
    halfTransactions: off + (accounts.length - found.length),
  }
}
