import { networkInterfaces } from 'node:os'
import type { CloudOptions } from '../options'

const isForAll = (host: string | undefined): boolean => host === '0.0.0.0' || host === '::'

/** Where another device finds what is served here: on the network when all may come in, else at `url`, on this machine only. */
export const siteAddress = (url: string, { host, publicUrl }: Pick<CloudOptions, 'host' | 'publicUrl'>): string => {
  if (publicUrl !== undefined) return new URL(publicUrl).origin
  const outward = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)
  return isForAll(host) && outward !== undefined ? `http://${outward.address}:${new URL(url).port}` : url
}
