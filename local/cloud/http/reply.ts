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

/** Answers with JSON already written. */
export const replyJsonBytes = (response: ServerResponse, body: Buffer): void => reply(response, body, json, 200)

export const replyBytes = (response: ServerResponse, body: Buffer, contentType: string, status = 200): void =>
  reply(response, body, contentType, status)

export const replyText = (response: ServerResponse, text: string, status: number): void =>
  replyBytes(response, Buffer.from(text), 'text/plain; charset=utf-8', status)

/** Bytes with text before and after them. */
export const joined = (before: string, bytes: Buffer, after: string): Buffer =>
  Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)])
