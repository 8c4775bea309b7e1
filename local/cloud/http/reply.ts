import type { ServerResponse } from 'node:http'

const reply = (response: ServerResponse, body: Buffer | string, contentType: string, status: number): void => {
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  })
  response.end(body)
}

/** The SDK reads errors of wx.openApi only under exactly this content type. */
const json = 'application/json; charset=utf-8'

export const replyJson = (response: ServerResponse, value: unknown, status = 200): void =>
  reply(response, JSON.stringify(value), json, status)

const bytesOf = (piece: Buffer | string): Buffer => (typeof piece === 'string' ? Buffer.from(piece) : piece)

/** Answers with JSON already written, piece by piece. */
export const replyPieces = (response: ServerResponse, pieces: (Buffer | string)[]): void => {
  const isText = pieces.every((piece) => typeof piece === 'string')
  reply(response, isText ? pieces.join('') : Buffer.concat(pieces.map(bytesOf)), json, 200)
}

export const replyBytes = (response: ServerResponse, body: Buffer, contentType: string, status = 200): void =>
  reply(response, body, contentType, status)

export const replyText = (response: ServerResponse, text: string, status: number): void =>
  replyBytes(response, Buffer.from(text), 'text/plain; charset=utf-8', status)
