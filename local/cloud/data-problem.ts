interface Words {
  chinese: string
  english: string
}

/** What can be wrong with a data folder, told to whoever runs the cloud. `detail` is a code, or a process. */
const problems = {
  inUse: (folder, detail) => ({
    chinese: `另一个本地云（进程 ${detail}）正在使用文件夹 ${folder}。请先停掉它，或换一个文件夹。`,
    english: `Another local cloud (process ${detail}) is using ${folder}. Stop it first, or name another folder.`,
  }),
  inBackup: (folder, detail) => ({
    chinese: `文件夹 ${folder} 正在备份或恢复（进程 ${detail}）。请等它做完。`,
    english: `${folder} is being backed up or restored just now (process ${detail}). Wait until that is done.`,
  }),
  full: (folder, detail) => ({
    chinese: `文件夹 ${folder} 所在的磁盘满了（${detail}），写不进去；已有的数据没有受损。请腾出空间。`,
    english: `The disk of ${folder} is full (${detail}): nothing more can be written, what is there is unharmed. Make room.`,
  }),
  unwritable: (folder, detail) => ({
    chinese: `文件夹 ${folder} 不能写入（${detail}）。请检查权限、磁盘是否只读，或换一个文件夹。`,
    english: `${folder} cannot be written (${detail}). Check its permissions and whether its disk is read-only, or name another.`,
  }),
  damaged: (folder, detail) => ({
    chinese: `文件夹 ${folder} 里的数据库已损坏（${detail}），没有再改动它。请停止后从备份恢复：npm run restore。`,
    english: `A database in ${folder} is damaged (${detail}); it was left as it is. Stop, and bring back a backup: npm run restore.`,
  }),
  missing: (folder, detail) => ({
    chinese: `文件夹 ${folder} 里的 ${detail} 不见了或是空的，没有改动别的数据。请找回它，或从备份恢复：npm run restore。`,
    english: `${detail} is gone from ${folder}, or empty; nothing else was touched. Put it back, or a backup: npm run restore.`,
  }),
  failing: (folder, detail) => ({
    chinese: `文件夹 ${folder} 所在的磁盘读写出错（${detail}）。请检查磁盘是否已满或有故障。`,
    english: `The disk of ${folder} fails to read or write (${detail}). See whether it is full or broken.`,
  }),
  halfRestored: (folder) => ({
    chinese: `文件夹 ${folder} 上一次恢复没有做完。请再运行一次 npm run restore。`,
    english: `The last restore into ${folder} did not finish. Run npm run restore once more.`,
  }),
  noData: (folder) => ({
    chinese: `文件夹 ${folder} 里没有数据。请用 --data 指明数据文件夹。`,
    english: `There are no data in ${folder}. Name the data folder with --data.`,
  }),
  notEmpty: (folder) => ({
    chinese: `文件夹 ${folder} 已经有东西了，没有动它。请换一个新的文件夹。`,
    english: `${folder} is not empty and was left alone. Name a new folder.`,
  }),
  noBackup: (folder) => ({
    chinese: `文件夹 ${folder} 不是一份完整的备份（没有可用的 manifest.json），没有改动数据。`,
    english: `${folder} is no complete backup (it has no usable manifest.json). The data were not touched.`,
  }),
  badBackup: (folder, detail) => ({
    chinese: `备份 ${folder} 已损坏（${detail}），没有改动数据。请换一份备份。`,
    english: `The backup ${folder} is damaged (${detail}). The data were not touched: use another backup.`,
  }),
} satisfies Record<string, (folder: string, detail: string) => Words>

export type ProblemKind = keyof typeof problems

/** One clear message for people, in Chinese and then in English; `folder` is the one that it is about. */
export class DataProblem extends Error {
  readonly kind: ProblemKind
  readonly chinese: string
  readonly english: string
  readonly detail: string

  constructor(kind: ProblemKind, folder: string, detail = '', cause?: unknown) {
    const { chinese, english } = problems[kind](folder, detail)
    super(`${chinese}\n  ${english}`, { cause })
    this.name = 'DataProblem'
    this.kind = kind
    this.chinese = chinese
    this.english = english
    this.detail = detail
  }
}

// Result codes of SQLite (sqlite.org/rescode.html) and of the operating system.
const kinds: [codes: RegExp, kind: ProblemKind][] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'full'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'damaged'],
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EROFS|EACCES|EPERM|ENOTDIR|EEXIST)/, 'unwritable'],
  [/^(SQLITE_IOERR|EIO)/, 'failing'],
]

/** By its code alone: the driver's error class may come from another realm. */
const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** The problem behind an error of the file system or of SQLite; undefined for any other error. */
export const problemOf = (error: unknown, folder: string): DataProblem | undefined => {
  if (error instanceof DataProblem) return error
  const code = codeOf(error)
  const kind = kinds.find(([codes]) => codes.test(code))?.[1]
  return kind && new DataProblem(kind, folder, code, error)
}
