import { type Trouble } from './say.mjs'
export function nodeProblem(version: string): Trouble | undefined
export function lockHash(lock: string): string
export function installReason(state: {
  lock: string
  stamp?: string | undefined
  installed?: string | undefined
}): 'missing' | 'changed' | undefined
export function ensure(root: string): Promise<void>
