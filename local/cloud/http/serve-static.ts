import { createReadStream, statSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { contentType } from './content-type'
import type { Handler } from './open-server'
import { replyText } from './reply'

const fileAt = (root: string, pathname: string): { file: string; size: number } | undefined => {
  const file = path.join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
  if (!file.startsWith(root + path.sep)) return undefined
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() ? { file, size: found.size } : undefined
}

const decodePath = (pathname: string): string | undefined => {
  try {
    const decoded = decodeURIComponent(pathname)
    return decoded.includes('\0') ? undefined : decoded
  } catch {
    return undefined
  }
}

/** Serves the files of a folder below the given prefix. */
export const serveStatic = (folder: string, prefix = '/'): Handler => {
  const root = path.resolve(folder)
  return async ({ request, response, url }) => {
    const pathname = decodePath(url.pathname.slice(prefix.length - 1))
    const found = pathname === undefined ? undefined : fileAt(root, pathname)
    if (!found) return replyText(response, '没有这个文件', 404)
    response.writeHead(200, {
      'content-type': contentType(found.file),
      'content-length': found.size,
      'cache-control': 'no-cache',
    })
    if (request.method === 'HEAD') return void response.end()
    await pipeline(createReadStream(found.file), response).catch(() => response.destroy())
  }
}
