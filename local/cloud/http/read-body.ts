import type { IncomingMessage } from 'node:http'

/** The request's whole body, or null when it is larger than `most` bytes (the rest is read and forgotten). */
export const readBody = (request: IncomingMessage, most: number): Promise<Buffer | null> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= most) chunks.push(chunk)
    })
    request.once('end', () => resolve(size <= most ? Buffer.concat(chunks) : null))
    request.once('error', reject)
  })

/** The body as JSON; undefined when it is too large or no JSON. */
export const readJson = async (request: IncomingMessage, most: number): Promise<unknown> => {
  const body = await readBody(request, most)
  if (body === null) return undefined
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
