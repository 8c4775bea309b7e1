/** What lies where in a data folder. */
export const places = {
  documents: 'cloud.sqlite',
  record: 'wechat.sqlite',
  files: 'files',
  /** Held by the process that uses the folder. */
  lock: 'lock',
  /** Held by a backup: files which it may still have to copy are not removed meanwhile. */
  backupLock: 'backup-lock',
  /** A backup as it is copied in and checked. Means nothing when left behind. */
  arriving: 'arriving',
  /** There while a checked backup takes the place of the data: until it is gone, the folder is of no use. */
  restoring: 'restoring',
  /** Begins the name of a folder with the data that a restore replaced. */
  before: 'before-',
} as const
