import { networkInterfaces } from 'node:os'
import { type StartOptions } from '../options.mjs'

const lanAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)

const lan = (host: string, port: string): string =>
  host === '0.0.0.0' || host === '::'
    ? lanAddresses()
        .map((address) => `  局域网 On your network   http://${address}:${port}/phone.html`)
        .join('\n')
    : '  用真手机试 On a real phone   npm start -- --host 0.0.0.0'

/** What to open, for the person who just started it. `url` is the local cloud's, the options' that of a reverse proxy. */
export const addresses = (url: string, { host, url: publicUrl }: Pick<StartOptions, 'host' | 'url'>): string => {
  const { port } = new URL(url)
  const local = `http://localhost:${port}`
  const here = publicUrl ?? local
  return [
    '',
    `  舞台，几部手机并排 Stage, phones side by side   ${here}/`,
    `  一部手机 One phone                             ${here}/phone.html`,
    `  开发者页面 For developers                      ${local}/dev`,
    ...(publicUrl ? [] : [lan(host, port)]),
    '',
    '  Ctrl-C 停止 to stop',
  ].join('\n')
}
