import { shanghai } from '../domain/service-level/shanghai'
import { restore } from '../local/cloud/backup/restore'
import { figuresOf } from './backup'
import { readFolders } from './folders'
import { plainly } from './plainly'
import { progressOf } from './progress'
import { say } from './say.mjs'
import { prepareFolder } from './serve/data-folder'

const usage = `npm run restore -- --from DIR [--data .data]
  --from DIR   用哪一份备份 / which backup to use
  --data DIR   数据目录 / the data folder to restore (default .data)`

/** `npm run restore`: puts a backup in the place of the data, which nobody may be using, and keeps these beside. */
export const main = async (args: string[]): Promise<number> => {
  const { from, data } = readFolders(args, 'from', usage)
  say(`正在核对备份 ${from} …`, `Checking the backup ${from} …`)
  const onProgress = progressOf(() => '已核对 checked')
  const { manifest, before } = await plainly(data, () => {
    prepareFolder(data, false)
    return restore({ from, data, at: new Date(), onProgress })
  })
  const { documents, files, megabytes } = figuresOf(manifest)
  const at = shanghai(new Date(manifest.at)).format('YYYY-MM-DD HH:mm:ss')
  say(
    `已把 ${data} 恢复到 ${at}（北京时间）的样子：${documents} 份数据、${files} 个文件，共 ${megabytes} MB。`,
    `${data} is now as it was at ${at}, China's time: ${documents} documents, ${files} files, ${megabytes} MB.`,
  )
  if (before) {
    say(
      `原来的数据放在 ${before}，确认无误后可以删除。`,
      `What was there before lies in ${before}; delete it once all is well.`,
    )
  }
  return 0
}
