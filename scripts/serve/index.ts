import { join } from 'node:path'
import { type LocalCloud, start } from '../../local/cloud'
import { readAdministration } from '../administration/administration'
import { type Size, type StartOptions } from '../options.mjs'
import { plainly } from '../plainly'
import { say, Trouble } from '../say.mjs'
import { makeSite } from '../site'
import { addresses } from './addresses'
import { districtIn, prepareFolder, secretsIn } from './data-folder'
import { type DistrictNote } from './district'
import { choosePort } from './port'
import { fill } from './seed'
import { stopped } from './stopped'

const startCloud = async (top: string, { data, host, port, url }: StartOptions): Promise<LocalCloud> =>
  start({
    data,
    host,
    port: await choosePort(port, host),
    publicUrl: url,
    functions: join(top, 'dist/cloudfunctions'),
    sdk: join(top, 'dist/sdk/wx-server-sdk.js'),
    parts: join(top, 'local/cloud'),
    site: join(data, 'site'),
    database: readAdministration(top),
    env: secretsIn(data),
    demo: true,
    onLog: ({ level, source, text }) => {
      if (level === 'error') console.error(`[${source}] ${text}`)
    },
  })

/** The district in the data folder; throws Trouble when another size was asked for. */
const districtThere = (data: string, size: Size | undefined): DistrictNote | undefined => {
  const there = districtIn(data)
  if (there?.state !== 'ready' || size === undefined || size === there.size) return there
  throw new Trouble(
    `${data} 里已有示例辖区 ${there.size}。要换成 ${size}，请加 --fresh（会清空数据）或换一个 --data。`,
    `${data} holds the sample district ${there.size}. For ${size} add --fresh (empties the data) or name another --data.`,
    2,
  )
}

/** To fill it in anew would wipe out data of which only the note is lost. */
const refuseUnnoted = (cloud: LocalCloud, data: string, there: DistrictNote | undefined): void => {
  if (there || cloud.isEmpty()) return
  throw new Trouble(
    `${data} 里有数据，但缺少 district.json，没有改动任何数据。请从备份恢复（npm run restore），或加 --fresh 清空重来。`,
    `${data} holds data but no district.json; nothing was touched. Bring back a backup (npm run restore), or empty it with --fresh.`,
  )
}

/** Runs the product on this machine until it is told to stop. */
export const serve = async (top: string, options: StartOptions): Promise<void> => {
  const { data, size } = options
  const there = await plainly(data, () => {
    prepareFolder(data, options.fresh)
    return districtThere(data, size)
  })
  const cloud = await plainly(data, () => startCloud(top, options))
  try {
    refuseUnnoted(cloud, data, there)
    const isFilled = there?.state === 'ready' && !cloud.isEmpty()
    const { centre, codes } = isFilled ? there : await fill(cloud, data, size ?? there?.size ?? 'demo')
    await makeSite(top, join(data, 'site'), { centre, codes })
    console.log(addresses(cloud.url, options))
    await stopped()
    say('正在停止…', 'Stopping…')
  } finally {
    await cloud.stop()
  }
}
