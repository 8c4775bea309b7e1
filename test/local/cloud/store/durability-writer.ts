import { openStore, type DatabaseDefinition } from '../../../../local/cloud/store'

// A program of its own, killed by its test while it writes: one line per acknowledged write.

const { file, round, definition } = JSON.parse(process.argv[2] ?? '{}') as {
  file: string
  round: number
  definition: DatabaseDefinition
}

const store = openStore({ file, definition, now: () => new Date(0) })

const acknowledge = (id: string, n: number): void => void process.stdout.write(`${JSON.stringify({ id, n })}\n`)

/** Moves one from one document to the other; their sum is 200 whenever they exist. */
const move = async (): Promise<void> => {
  const transaction = store.begin()
  await store.update('pairs', { filter: { _id: 'a' }, update: { $inc: { sum: -1 } }, transaction })
  await store.update('pairs', { filter: { _id: 'b' }, update: { $inc: { sum: 1 } }, transaction })
  await store.commit(transaction)
}

const run = async (): Promise<void> => {
  if ((await store.find('pairs', {})).length === 0)
    await store.insert('pairs', [
      { _id: 'a', sum: 100 },
      { _id: 'b', sum: 100 },
    ])
  for (let turn = 0; ; turn++) {
    const id = `${round}-${turn}`
    await store.insert('things', [{ _id: id, n: 1, text: '路灯'.repeat(200) }])
    acknowledge(id, 1)
    await store.update('things', { filter: { _id: id }, update: { $inc: { n: 1 } } })
    acknowledge(id, 2)
    await move()
  }
}

void run()
