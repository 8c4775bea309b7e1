/** The first bytes of a transfer, so many at most, which then ends it. */
export const startOf = async (body: ReadableStream<Uint8Array>, most: number): Promise<Buffer> => {
  const [reader, chunks] = [body.getReader(), [] as Uint8Array[]]
  for (let length = 0; length < most;) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    length += value.length
  }
  await reader.cancel()
  return Buffer.concat(chunks).subarray(0, most)
}
