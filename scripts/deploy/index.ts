import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { build } from '../build'
import { say, Trouble } from '../say.mjs'
import { assemble } from './assemble'
import { byHand } from './by-hand'
import { carryOut } from './carry-out'
import { checks } from './checks'
import { needsIn, readKeys } from './keys'
import { loadClouds } from './load-clouds'
import { type Options, readOptions, usage } from './options'
import { report } from './report'
import { type Release, stepsOf } from './steps'

const lastCommit = (top: string): string => {
  try {
    return execFileSync('git', ['log', '-1', '--format=%h %s'], {
      cwd: top,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return ''
  }
}

const releaseOf = (top: string, { version, desc, robot }: Options): Release => {
  const manifest = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')))
  const release = { version: version ?? manifest.version, robot }
  return { ...release, desc: desc ?? (lastCommit(top) || release.version) }
}

/**
 * `npm run deploy`: puts what would be uploaded into dist/deploy, checks it, lists the steps, and uploads, unless `--dry-run`
 * is given; 1 when a check fails. Uploading was never run against WeChat's servers where this is developed (docs/deploy.md).
 */
export const main = async (args: string[], top: string): Promise<number> => {
  const options = readOptions(args)
  if (options.help) {
    console.log(usage)
    return 0
  }
  await build(top, ['weapp', 'functions'])
  const folder = join(top, 'dist/deploy')
  const assembled = assemble(top, folder, process.env)
  const steps = stepsOf(assembled, releaseOf(top, options))
  const outcomes = checks.map((check) => ({ ...check, found: check.find(assembled, process.env) }))
  const needs = needsIn(process.env)
  console.log(report({ outcomes, steps, needs, byHand: byHand(assembled) }))
  const failed = outcomes.filter(({ found }) => found.length > 0).length
  if (options['dry-run']) {
    say(`只做了检查，没有上传。内容在 ${folder}`, `Checked only, nothing was uploaded. It lies in ${folder}`)
    return failed === 0 ? 0 : 1
  }
  const keys = readKeys(process.env)
  if (failed > 0 || keys === null)
    throw new Trouble(
      '没有上传：请先补齐上面打 ✗ 的各项。',
      'Nothing was uploaded: first put right what is marked ✗ above.',
    )
  await carryOut(steps, await loadClouds(join(folder, 'tools'), keys), keys, console.log)
  say('上传完成。接下来请做上面“亲手做”的各项。', 'Uploaded. What is left is listed above, to be done by hand.')
  return 0
}
