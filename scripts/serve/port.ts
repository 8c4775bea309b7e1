import { createServer } from 'node:net'
import { defaultPort } from '../options.mjs'
import { Trouble } from '../say.mjs'

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => {
      resolve(false)
    })
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve(true)
      })
    })
  })

/** The port asked for, or else the first free one from the default upwards. Throws Trouble when there is none. */
export const choosePort = async (asked: number | undefined, host: string): Promise<number> => {
  const candidates = asked === undefined ? Array.from({ length: 20 }, (_, i) => defaultPort + i) : [asked]
  for (const port of candidates) if (await isFree(port, host)) return port
  throw new Trouble(
    `${candidates.join('、')} 端口都不能用，请用 --port 换一个。`,
    `Port ${candidates.join(', ')} cannot be used. Name another one with --port.`,
  )
}
