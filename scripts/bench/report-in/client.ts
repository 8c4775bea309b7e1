import { z } from 'zod'
import { answerBench } from '../child'
import { callBarely, floorRun, type FloorTaken } from '../floor-run'
import { address, loadDatabase, speakTo, type Address, type Database } from '../sdk'
import { cpuMsSince } from '../year/cpu'
import { size, yearDistrict, type Cast } from '../year/district'
import { openHost, type Host } from '../year/host'
import { keys } from '../year/keys'
import { emptyLedger, noteCall, noteError, type PlayedLives } from '../year/ledger'

const opening = z.object({ now: z.coerce.date(), size, floor: address, cloud: address })
const stretch = z.object({ from: z.int(), count: z.int(), concurrency: z.int() })

/** What lies in the cloud in the end. */
export const found = z.object({ whole: z.number(), capBroken: z.number() })
export type Found = z.output<typeof found>

interface Community {
  readonly code: string
  /** OPENID of who is at its desk. */
  readonly desk: string
}

const communitiesOf = ({ spots, holderOf }: Cast): Community[] => {
  const codes = new Set(spots.map(({ path }) => path[2] ?? ''))
  return [...codes].flatMap((code) => {
    const desk = holderOf.get(`${code}-communityDesk-01`)
    return desk === undefined ? [] : [{ code, desk }]
  })
}

const reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), refusal: z.object({ code: z.string() }) }),
])

const unitView = z.object({ id: z.string(), version: z.number() })
const shown = z.object({ text: z.string(), until: z.coerce.date() })

const numbered = (name: string, n: number): string => `${name}${String(n).padStart(28 - name.length, '0')}`

/** Runs so many at once. */
const each = async (count: number, concurrency: number, work: (n: number) => Promise<void>): Promise<void> => {
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
}

/** Who reports in, and where. */
interface Stage {
  readonly host: Host
  readonly communities: readonly Community[]
  readonly units: string[]
}

type Told = z.output<typeof reply>

const ask = async (host: Host, name: string, openid: string, action: string, input: object): Promise<Told> =>
  reply.parse(JSON.parse((await host.call(name, openid, { action, input })).text))

const one = <Value>(all: readonly Value[], n: number): Value => all[n % all.length] as Value

/** A unit asks a community, whose desk says yes if it may. */
const unitReportsIn = async ({ host, communities, units }: Stage, n: number): Promise<void> => {
  const community = one(communities, n)
  const contact = numbered('oBenchContact', n)
  const facts = { name: `示例单位 ${String(n)} 党支部`, address: `示例路 ${String(n)} 号`, members: 70, resources: '' }
  const told = { contactName: `联系人 ${String(n)}`, phone: '13812341234', community: community.code }
  const input = { ...facts, ...told, clientKey: numbered('unit', n) }
  const asked = await ask(host, 'reporting', contact, 'register', input)
  if (!asked.ok) throw new Error(`a unit was refused: ${asked.refusal.code}`)
  const { id, version } = unitView.parse(asked.data)
  units.push(id)
  const said = await ask(host, 'reporting', community.desk, 'confirm', { unit: id, version })
  if (!said.ok && said.refusal.code !== 'communityFull') throw new Error(`not confirmed: ${said.refusal.code}`)
}

/** Codes as the stations show them; each is asked for again when it has changed. */
const stationCodes = (host: Host) => {
  const known = new Map<string, Promise<z.output<typeof shown>>>()
  const fetchCode = async ({ desk }: Community): Promise<z.output<typeof shown>> => {
    const told = await ask(host, 'members', desk, 'stationCode', {})
    if (!told.ok) throw new Error(`no code: ${told.refusal.code}`)
    return shown.parse(told.data)
  }
  return async (community: Community): Promise<string> => {
    const code = await known.get(community.code)
    if (code !== undefined && code.until.getTime() > Date.now()) return code.text
    const fresh = fetchCode(community)
    known.set(community.code, fresh)
    return (await fresh).text
  }
}

/** A member reports in and checks in at his station; notes the time of both. */
const memberReportsIn = async (stage: Stage, n: number, codeOf: CodeOf, ledger: PlayedLives): Promise<void> => {
  const { host, communities, units } = stage
  const [community, openid] = [one(communities, n), numbered('oBenchMember', n)]
  const step = async (action: string, input: object): Promise<boolean> => {
    const began = performance.now()
    const { text, sdkCalls } = await host.call('members', openid, { action, input })
    noteCall(ledger, action, performance.now() - began, sdkCalls)
    const told = reply.parse(JSON.parse(text))
    if (!told.ok) noteError(ledger, `${action}: ${told.refusal.code}`)
    return told.ok
  }
  const gifts = { skills: ['law'], hobbies: ['reading'], freeTimes: ['saturdays'], classes: ['governance'] }
  const facts = { name: `党员 ${String(n)}`, phone: '13812341234', unit: one(units, n), ...gifts }
  if (!(await step('reportIn', { ...facts, community: community.code }))) return
  const code = await codeOf(community)
  if (await step('checkIn', { presence: { way: 'code', code } })) ledger.lives += 1
}
type CodeOf = ReturnType<typeof stationCodes>

const membersReportIn = async (
  stage: Stage,
  { from, count, concurrency }: z.output<typeof stretch>,
): Promise<PlayedLives> => {
  const [ledger, codeOf] = [emptyLedger(), stationCodes(stage.host)]
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  await each(count, concurrency, (n) => memberReportsIn(stage, from + n, codeOf, ledger))
  ledger.seconds = (performance.now() - began) / 1000
  ledger.cpuMs = cpuMsSince(cpu)
  return ledger
}

const queues = z.array(z.object({ queue: z.array(z.object({ unit: z.string(), confirmedAt: z.unknown() })) }))
const cap = 2
const page = 500

/** In how many communities the desk could confirm a unit of this run that had no seat. */
const brokenCaps = async (database: Database, units: ReadonlySet<string>): Promise<number> => {
  const { data } = await database.collection('receptions').where({}).limit(1000).get()
  const beyond = queues.parse(data).map(({ queue }) => queue.slice(cap))
  return beyond.filter((queue) => queue.some(({ unit, confirmedAt }) => confirmedAt !== null && units.has(unit))).length
}

const stored = z.object({ _id: z.string(), person: z.string(), checkIns: z.array(z.unknown()) })

/** Members of this run who are there with one check-in. */
const wholeMembers = async (database: Database): Promise<number> => {
  const { gt } = database.command
  let [whole, after] = [0, '']
  for (;;) {
    const query = database.collection('members').where({ _id: gt(after) })
    const { data } = await query.orderBy('_id', 'asc').limit(page).get()
    const members = z.array(stored).parse(data)
    whole += members.filter(({ person, checkIns }) => person.startsWith('oBenchMember') && checkIns.length === 1).length
    const last = members.at(-1)
    if (last === undefined) return whole
    after = last._id
  }
}

interface Opened extends Stage {
  readonly floor: Address
  readonly cloud: Address
}

/** The product's functions with the real SDK, in a process of their own. */
export const main = (_args: string[], top: string): Promise<number> => {
  Object.assign(process.env, keys)
  const host = openHost(top)
  const database = loadDatabase(top)
  let opened: Opened | undefined
  const stage = (): Opened => {
    if (opened === undefined) throw new Error('not opened')
    return opened
  }
  return answerBench({
    open: (wanted) => {
      const { now, size: wide, floor, cloud } = opening.parse(wanted)
      opened = { host, communities: communitiesOf(yearDistrict(wide, now).cast), units: [], floor, cloud }
      speakTo(cloud)
    },
    /** Bare calls of the SDK to a server that answers at once. */
    floor: async (wanted): Promise<FloorTaken> => {
      speakTo(stage().floor)
      const taken = await callBarely(host, database, floorRun.parse(wanted))
      speakTo(stage().cloud)
      return taken
    },
    units: async (wanted) => {
      const { count, concurrency } = stretch.omit({ from: true }).parse(wanted)
      await each(count, concurrency, (n) => unitReportsIn(stage(), n))
    },
    members: (wanted) => membersReportIn(stage(), stretch.parse(wanted)),
    /** What lies there. */
    check: async (): Promise<Found> => ({
      whole: await wholeMembers(database),
      capBroken: await brokenCaps(database, new Set(stage().units)),
    }),
  })
}
