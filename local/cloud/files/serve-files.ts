import { pipeline } from 'node:stream/promises'
import { contentType } from '../http/content-type'
import type { Exchange, Handler } from '../http/open-server'
import { replyBytes, replyText } from '../http/reply'
import { limits } from '../limits'
import { isCloudPath } from './cloud-path'
import type { Troubles } from '../troubles'
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
    const file = files.read(path)
    await pipeline(file, response).catch(() => response.destroy())
    // Cut short on the disk: whoever waits for the rest must learn that it does not come.
    if (file.bytesRead < size) request.socket.destroy()
  }

const uploadError = (code: string, message: string): Buffer =>
  Buffer.from(
    `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message>` +
      '<RequestId>local</RequestId><TraceId>local</TraceId></Error>',
  )

/** Undefined when the file is stored, else the error to answer. */
const store = async (
  files: Files,
  troubles: Troubles,
  path: string,
  bytes: AsyncIterable<Buffer>,
): Promise<Buffer | undefined> => {
  try {
    if ((await files.put(path, bytes, limits.functionUpload, null)) === 'stored') return undefined
    return uploadError('EntityTooLarge', 'the file exceeds 50 MB')
  } catch (error) {
    const problem = troubles.tell(error)
    if (!problem) throw error
    return uploadError('InternalError', `the cloud's disk: ${problem.kind} (${problem.detail})`)
  }
}

/** `PUT /files/<path>?sign=&t=`: how the SDK uploads. An empty body means success; the SDK ignores the status. */
export const serveUpload =
  (files: Files, troubles: Troubles): Handler =>
  async (exchange) => {
    const { request, response, url } = exchange
    const path = pathIn(exchange)
    if (path === undefined || !files.isSigned('put', path, url.searchParams)) {
      request.resume()
      const error = uploadError('SignatureDoesNotMatch', 'the upload address has expired or was made up')
      return replyBytes(response, error, 'application/xml', 403)
    }
    const refused = await store(files, troubles, path, request)
    if (refused === undefined) return replyBytes(response, Buffer.alloc(0), 'application/xml')
    request.resume()
    replyBytes(response, refused, 'application/xml', 500)
  }
