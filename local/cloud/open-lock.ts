import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const holder = z.object({ pid: z.number().int(), born: z.string() })

/** When a process began, in the kernel's ticks; empty where /proc does not exist. Tells a reused pid from the old one. */
const bornAt = (pid: number): string => {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return ''
  const afterName = readFileSync(file, 'utf8').split(') ').pop() ?? ''
  return afterName.split(' ')[19] ?? ''
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const readHolder = (file: string): z.output<typeof holder> | undefined => {
  try {
    return holder.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

const isHeld = (file: string): number | undefined => {
  const found = readHolder(file)
  return found && isAlive(found.pid) && bornAt(found.pid) === found.born ? found.pid : undefined
}

const tryWrite = (file: string): boolean => {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, born: bornAt(process.pid) }), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Takes the lock file; throws one clear message while another living process has it. Returns how to give it back. */
export const openLock = (file: string): (() => void) => {
  if (!tryWrite(file)) {
    const pid = isHeld(file)
    if (pid !== undefined)
      throw new Error(`另一个本地云（进程 ${pid}）正在使用这个数据文件夹，请先停掉它，或换一个文件夹`)
    rmSync(file, { force: true })
    if (!tryWrite(file)) throw new Error('另一个本地云正在同时启动，请稍后再试')
  }
  return () => rmSync(file, { force: true })
}
