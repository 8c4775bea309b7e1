import type { IncomingMessage } from 'node:http'

/** The request's whole body, or null when it is larger than `most` bytes (the rest is read and forgotten). */
export const readBody = async (request: IncomingMessage, most: number): Promise<Buffer | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
  }
  return size <= most ? Buffer.concat(chunks) : null
}

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
