import { pipeline } from 'node:stream/promises'
import { contentType } from '../http/content-type'
import type { Exchange, Handler } from '../http/open-server'
import { replyBytes, replyText } from '../http/reply'
import { limits } from '../limits'
import { isCloudPath } from './cloud-path'
import type { Files } from './open-files'

const pathIn = ({ url }: Exchange): string | undefined => {
  try {
    const path = decodeURIComponent(url.pathname.slice('/files/'.length))
    return isCloudPath(path) ? path : undefined
  } catch {
    return undefined
  }
}

/** `GET /files/<path>?sign=&t=`: a temporary URL. 403 when it expired or was made up. */
export const serveDownload =
  (files: Files): Handler =>
  async (exchange) => {
    const { request, response, url } = exchange
    const path = pathIn(exchange)
    if (path === undefined || !files.isSigned('get', path, url.searchParams)) {
      return replyText(response, '这个临时链接已失效', 403)
    }
    const size = files.size(path)
    if (size === undefined) return replyText(response, '没有这个文件', 404)
    response.writeHead(200, {
      'content-type': contentType(path),
      'content-length': size,
      // A page that somebody uploaded must not run as a page of this site.
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=600',
    })
    if (request.method === 'HEAD') return void response.end()
    await pipeline(files.read(path), response).catch(() => response.destroy())
  }

const uploadError = (code: string, message: string): Buffer =>
  Buffer.from(
    `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message>` +
      '<RequestId>local</RequestId><TraceId>local</TraceId></Error>',
  )

/** `PUT /files/<path>?sign=&t=`: how the SDK uploads. An empty body means success; the SDK ignores the status. */
export const serveUpload =
  (files: Files): Handler =>
  async (exchange) => {
    const { request, response, url } = exchange
    const path = pathIn(exchange)
    if (path === undefined || !files.isSigned('put', path, url.searchParams)) {
      request.resume()
      const error = uploadError('SignatureDoesNotMatch', 'the upload address has expired or was made up')
      return replyBytes(response, error, 'application/xml', 403)
    }
    const stored = await files.put(path, request, limits.functionUpload)
    if (stored) return replyBytes(response, Buffer.alloc(0), 'application/xml')
    replyBytes(response, uploadError('EntityTooLarge', 'the file exceeds 50 MB'), 'application/xml', 413)
  }
