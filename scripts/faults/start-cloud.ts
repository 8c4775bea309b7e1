import { fork } from 'node:child_process'
import { join } from 'node:path'
import { address, type Address } from '../bench/sdk'

/** A local cloud in a process of its own. */
export interface CloudProcess {
  pid: number
  address: Address
  /** Ends it; settles with its exit code, null when it was killed. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>
}

/** Starts scripts/faults/cloud.ts on a folder and waits until it can be reached. */
export const startCloud = async (top: string, folder: string): Promise<CloudProcess> => {
  const child = fork(join(top, 'scripts/run.mjs'), ['faults/cloud', folder], {
    cwd: top,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const reached = new Promise<unknown>((resolve) => child.once('message', resolve))
  const reply = await Promise.race([reached, exited.then((code) => ({ code }))])
  return {
    pid: child.pid ?? 0,
    address: address.parse(reply),
    end: (signal) => {
      child.kill(signal)
      return exited
    },
  }
}
