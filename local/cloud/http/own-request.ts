import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'

const hostIn = (address: string): string | undefined => (URL.canParse(address) ? new URL(address).host : undefined)

// A page elsewhere can point a name of its own at this machine (DNS rebinding), but never an IP address or localhost.
const isOwnName = (host: string): boolean => {
  const name = host.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1')
  return name === 'localhost' || isIP(name) !== 0
}

/**
 * Whether a request comes from a program, or from a page which this server delivered itself. Every browser names the page's
 * origin when a page elsewhere writes here.
 */
export const isOwnRequest = ({ host = 'localhost', origin }: IncomingHttpHeaders, publicUrl?: string): boolean => {
  const known = publicUrl && hostIn(publicUrl)
  if (host !== known && !isOwnName(host)) return false
  if (origin === undefined) return true
  const from = hostIn(origin)
  return from !== undefined && (from === host || from === known)
}

/** Where this caller reaches the server: the public address behind a reverse proxy, else `http://<the Host header>`. */
export const originFor = ({ host = 'localhost' }: IncomingHttpHeaders, publicUrl?: string): string =>
  publicUrl !== undefined && hostIn(publicUrl) === host ? new URL(publicUrl).origin : `http://${host}`
