import { backUp } from '../local/cloud/backup/back-up'
import { type Manifest } from '../local/cloud/backup/manifest'
import { readFolders } from './folders'
import { plainly } from './plainly'
import { progressOf } from './progress'
import { say, Trouble } from './say.mjs'
import { notes } from './serve/data-folder'

const usage = `npm run backup -- --to DIR [--data .data]
  --to DIR     备份放到哪里，一个新目录 / where to put the backup, a new folder
  --data DIR   数据目录 / where the data are (default .data)`

const sum = (numbers: number[]): number => numbers.reduce((all, each) => all + each, 0)

/** What a backup holds, in figures. */
export const figuresOf = ({
  collections,
  files,
}: Manifest): { documents: number; files: number; megabytes: string } => ({
  documents: sum(Object.values(collections)),
  files: Object.keys(files).length,
  megabytes: (sum(Object.values(files).map(({ bytes }) => bytes)) / 2 ** 20).toFixed(1),
})

/**
 * `npm run backup`: copies the data folder as it is at one moment, whether `npm start` runs on it or not, and checks the copy.
 * Exit code 1 also when uploaded files were lost already: then all the others are in the backup.
 */
export const main = async (args: string[]): Promise<number> => {
  const { to, data } = readFolders(args, 'to', usage)
  say(`正在备份 ${data} …`, `Backing up ${data} …`)
  const onProgress = progressOf(() => '已复制 copied')
  const manifest = await plainly(data, () => backUp({ data, to, at: new Date(), also: notes, onProgress }))
  const { documents, files, megabytes } = figuresOf(manifest)
  say(
    `已备份到 ${to}：${documents} 份数据、${files} 个文件，共 ${megabytes} MB，数量和校验和都已核对。里面有密钥和居民信息，请像原数据一样保管。`,
    `Backed up to ${to}: ${documents} documents, ${files} files, ${megabytes} MB, checked by count and hash. Keys and personal data are in it: keep it as safe as the data.`,
  )
  if (manifest.lost.length === 0) return 0
  throw new Trouble(
    `有 ${manifest.lost.length} 个上传的文件在数据目录里已经丢失或损坏，没有备份到。名单见 manifest.json 的 lost。`,
    `${manifest.lost.length} uploaded files were gone or damaged in the data already and are not in the backup: see "lost" in manifest.json.`,
  )
}
