import { startOf } from '../../../server/cloud/start-of'

/** A transfer of so many pieces of ten bytes. */
const transferOf = (pieces: number) => {
  const seen = { sent: 0, isCancelled: false }
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (seen.sent === pieces) return controller.close()
        seen.sent += 1
        controller.enqueue(new Uint8Array(10).fill(seen.sent))
      },
      cancel: () => {
        seen.isCancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { body, seen }
}

test('no more of a file is fetched than shows that it is too large', async () => {
  const { body, seen } = transferOf(1000)
  expect(await startOf(body, 25)).toHaveLength(25)
  expect(seen).toEqual({ sent: 3, isCancelled: true })
})

test('a file that is small enough is read to its end', async () => {
  const { body } = transferOf(2)
  expect([...(await startOf(body, 25))]).toEqual([...Array<number>(10).fill(1), ...Array<number>(10).fill(2)])
})
