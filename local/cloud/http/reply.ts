import type { ServerResponse } from 'node:http'

/** Answers with JSON. The SDK reads errors of wx.openApi only under exactly this content type. */
export const replyJson = (response: ServerResponse, value: unknown, status = 200): void => {
  const body = JSON.stringify(value)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  })
  response.end(body)
}

export const replyBytes = (response: ServerResponse, body: Buffer, contentType: string, status = 200): void => {
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': body.length,
    'cache-control': 'no-store',
  })
  response.end(body)
}

export const replyText = (response: ServerResponse, text: string, status: number): void =>
  replyBytes(response, Buffer.from(text), 'text/plain; charset=utf-8', status)
