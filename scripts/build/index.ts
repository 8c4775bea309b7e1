import { tick, Trouble } from '../say.mjs'
import { functions, serverSdk } from './functions'
import { phone } from './phone'
import { fingerprint, isFresh, stamp } from './stamps'
import { type Target } from './target'
import { weapp } from './weapp'

// In this order: the phone is made of the built mini program.
const targets: Target[] = [weapp, functions, serverSdk, phone]

const report = (target: Target, outcome: string): void => {
  console.log(`  ${target.label.chinese} ${target.label.english}: ${outcome}`)
}

/** Builds what is stale, or with `force` everything asked for; each line says how many seconds it took. */
export const build = async (top: string, names: string[] = [], force = false): Promise<void> => {
  const unknown = names.find((name) => !targets.some((target) => target.name === name))
  if (unknown) throw new Trouble(`没有这个构建目标：${unknown}`, `Nothing to build under the name ${unknown}`, 2)
  for (const target of targets.filter(({ name }) => names.length === 0 || names.includes(name))) {
    if (!force && isFresh(top, target)) {
      report(target, '已是最新 up to date')
      continue
    }
    const began = Date.now()
    const taken = fingerprint(top, target.inputs, target.variables)
    const done = tick(() => target.label.english)
    await target.make(top).finally(done)
    stamp(top, target, taken)
    report(target, `${((Date.now() - began) / 1000).toFixed(1)} s`)
  }
}

/** `npm run build [-- names]` builds everything anew, or what is named. */
export const main = async (args: string[], top: string): Promise<number> => {
  await build(top, args, true)
  return 0
}
