import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../build'
import { say } from '../../say.mjs'
import { nothing, startHelper, type Helper } from '../helper'
import { address } from '../sdk'
import { floorTaken } from '../floor-run'
import { addTo, emptyLedger, playedLives } from '../year/ledger'
import { found } from './client'
import { readOptions, type ReportInOptions } from './options'
import { reportFigures } from './report'

/** Floor and members in turn, so that whatever disturbs one disturbs the other. */
const membersPerLeg = 3_000
const floorSeconds = 2
/** Played before anything is measured. */
const warmUp = 200

const measure = async (client: Helper, { members, units, concurrency }: ReportInOptions): Promise<void> => {
  say(`${String(units)} 家单位报到…`, `${String(units)} units report in…`)
  await client.ask('units', { count: units, concurrency }, nothing)
  await client.ask('members', { from: members, count: warmUp, concurrency }, playedLives)
  say('正在测量…', 'Measuring…')
  const [played, floor] = [emptyLedger(), { calls: 0, seconds: 0, cpuMs: 0 }]
  for (let from = 0; from < members; from += membersPerLeg) {
    const count = Math.min(membersPerLeg, members - from)
    const taken = await client.ask('floor', { seconds: floorSeconds, concurrency }, floorTaken)
    for (const key of ['calls', 'seconds', 'cpuMs'] as const) floor[key] += taken[key]
    addTo(played, await client.ask('members', { from, count, concurrency }, playedLives))
    console.log(`  ${String(from + count)}/${String(members)}  ${(played.lives / played.seconds).toFixed(1)} members/s`)
  }
  say('正在核对…', 'Checking what lies there…')
  reportFigures({ played, floor, members: members + warmUp, found: await client.ask('check', undefined, found) })
}

const bench = async (top: string, folder: string, options: ReportInOptions): Promise<void> => {
  const [floor, cloud, client] = [
    startHelper(top, 'cloud/floor'),
    startHelper(top, 'year/cloud', [folder]),
    startHelper(top, 'report-in/client'),
  ]
  try {
    const opening = { now: new Date(), size: options.size }
    await cloud.ask('fill', { ...opening, existing: 0 }, nothing)
    const floorAt = await floor.ask('open', undefined, address)
    const cloudAt = await cloud.ask('open', undefined, address)
    await client.ask('open', { ...opening, floor: floorAt, cloud: cloudAt }, nothing)
    await measure(client, options)
  } finally {
    await Promise.all([floor, cloud, client].map((helper) => helper.end()))
  }
}

/**
 * `npm run bench:report-in`: the members of a district report in and check in once, beside the floor of the same run. The last line
 * is JSON.
 */
export const main = async (args: string[], top: string): Promise<number> => {
  const options = readOptions(args)
  await build(top, ['functions', 'sdk'])
  const folder = mkdtempSync(join(tmpdir(), 'bench-report-in-'))
  try {
    await bench(top, folder, options)
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
