import { type Random } from '../sample/random'
import { contentOf } from './contents'
import { accounts } from './definition'
import { type Ledger, writeNext } from './ledger'
import { type Sdk } from './sdk'

export interface Client {
  sdk: Sdk
  ledger: Ledger
  random: Random
  /** Begins every id and path that this client writes; never used twice. */
  name: string
}

type Write = (client: Client, turn: number) => Promise<void>

const add: Write = ({ sdk, ledger, random, name }, turn) => {
  const serial = `${name}-${String(turn)}`
  const place = { type: 'Point', coordinates: [117 + random.next(), 34 + random.next()] }
  const data = { _id: serial, serial, group: turn % 7, n: 1, tags: ['路灯', `t${String(turn % 5)}`], place }
  return writeNext(ledger, ledger.things, serial, () => sdk.database().collection('things').add({ data }))
}

const ownThing = ({ ledger, random, name }: Client): string | undefined => {
  const own = [...ledger.things.keys()].filter((id) => id.startsWith(name))
  return own[random.integer(0, own.length - 1)]
}

const update: Write = async (client, turn) => {
  const { sdk, ledger } = client
  const id = ownThing(client)
  if (id === undefined) return add(client, turn)
  const { inc, push } = sdk.database().command
  const data = { n: inc(1), tags: push([`u${String(turn)}`]) }
  await writeNext(ledger, ledger.things, id, () => sdk.database().collection('things').doc(id).update({ data }))
}

const upload: Write = async ({ sdk, ledger, random, name }) => {
  const cloudPath = `${name}/${String(random.integer(0, 9))}.bin`
  await writeNext(ledger, ledger.files, cloudPath, (version) =>
    sdk.uploadFile({ cloudPath, fileContent: contentOf(cloudPath, version) }),
  )
}

/** Moves a sum between two accounts, and notes that in the same transaction. */
const move: Write = async ({ sdk, ledger, random, name }, turn) => {
  const [first = '', second = ''] = random.shuffled(accounts).map(({ _id }) => _id)
  // In one order for everybody, so that no two wait for each other.
  const [from, to] = [first, second].sort()
  const amount = random.integer(-9, 9)
  const _id = `${name}-${String(turn)}`
  const { inc } = sdk.database().command
  await sdk.database().runTransaction(async (transaction) => {
    await transaction
      .collection('accounts')
      .doc(String(from))
      .update({ data: { sum: inc(-amount) } })
    await transaction
      .collection('accounts')
      .doc(String(to))
      .update({ data: { sum: inc(amount) } })
    await transaction.collection('moves').add({ data: { _id, from, to, amount } })
  })
  ledger.moves.add(_id)
  ledger.note()
}

const writes: Write[] = [add, update, update, move, move, upload]

/** Writes one thing after the other until the cloud is gone. Throws when a write fails while it is there. */
export const writeUntilGone = async (client: Client, isGone: () => boolean): Promise<void> => {
  for (let turn = 0; ; turn++) {
    try {
      await writes[client.random.integer(0, writes.length - 1)]?.(client, turn)
    } catch (error) {
      if (isGone()) return
      throw error
    }
  }
}
