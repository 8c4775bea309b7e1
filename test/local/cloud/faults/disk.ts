import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { newFolder } from '../cloud'

const run = (command: string, args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** A file system of its own; undefined where this user may not mount one. */
export interface Disk {
  folder: string
  makeReadOnly(): void
  remove(): void
}

export const smallDisk = (megabytes: number): Disk | undefined => {
  const folder = newFolder()
  if (!run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])) {
    rmSync(folder, { recursive: true })
    return undefined
  }
  return {
    folder,
    makeReadOnly: () => void run('mount', ['-o', 'remount,ro', folder]),
    remove: () => {
      run('umount', [folder])
      rmSync(folder, { recursive: true })
    },
  }
}

/** A folder that this user cannot write; undefined for root, whom modes do not stop, where no file system can be mounted. */
export const lockedFolder = (): Disk | undefined => {
  const disk = smallDisk(1)
  if (disk !== undefined || process.getuid?.() === 0) return disk
  const folder = newFolder()
  return {
    folder,
    makeReadOnly: () => chmodSync(folder, 0o500),
    remove: () => {
      chmodSync(folder, 0o700)
      rmSync(folder, { recursive: true })
    },
  }
}
