import type { AskOf } from '../../contract/action'
import type { requests, RequestView } from '../../contract/requests'
import { steps } from '../../contract/request-steps'
import type { Party } from '../../contract/vocabulary/party'
import { requestAction, type RequestAction } from '../../contract/vocabulary/request-action'
import { requestStatus, type RequestStatus } from '../../contract/vocabulary/status'
import { transitionOf } from '../../domain/request/transitions'
import { filledIn, type StepName } from '../support/every-step'
import { entries } from '../support/later-actions'
import { office, personas, phonesOf, photoOf, type Persona } from '../support/office'
import { startProduct, told, type Phone, type Product } from '../support/product'
import { draft, raiseOne, resolveOne } from '../support/raise'
import { sdkFor, type Data } from '../support/sdk'
import { codes } from '../support/small-district'

jest.setTimeout(60_000)

let product: Product
let by: Readonly<Record<Persona, Phone>>
let photos: Readonly<Record<Persona, string>>
let other: string
let stored: (id: string) => Promise<Data>
let count: () => Promise<number>

beforeAll(async () => {
  product = await startProduct(office())
  by = await phonesOf(product)
  photos = Object.fromEntries(
    await Promise.all(personas.map(async (who) => [who, await photoOf(by[who])] as const)),
  ) as Record<Persona, string>
  other = (await raiseOne(by.resident)).id
  const collection = sdkFor(product.cloud).database().collection('requests')
  stored = async (id) => (await collection.doc(id).get()).data
  count = async () => (await collection.where({}).count()).total
})
afterAll(() => product.stop())

type Parties = Partial<Readonly<Record<Persona, readonly Party[]>>>

const above = ['desk', 'superior', 'verifier'] as const
/** Who is what to a request of the first grid that a resident has raised and another has joined, wherever it lies. */
const around: Parties = {
  resident: ['reporter'],
  third: ['follower'],
  desk: above,
  seat: above,
  streetDesk: above,
  centre: above,
}
const withWorker: Parties = { ...around, worker: ['handler'], deputy: ['handler'] }
const ownDesk = ['handler', 'desk', 'verifier'] as const
const atDesk: Parties = { ...around, desk: ownDesk, seat: ownDesk }
/** What a department has given to a community is nobody's to join. */
const betweenOffices: Parties = {
  civilAffairs: ['reporter'],
  desk: ownDesk,
  seat: ownDesk,
  streetDesk: [...above, 'approver'],
  centre: above,
}

interface Case {
  readonly bring: () => Promise<RequestView>
  readonly parties: Parties
}

const asked = async (category = '0201'): Promise<RequestView> => {
  const request = await raiseOne(by.resident, { category })
  told(await by.third.call('requests', 'join', { id: request.id }))
  return request
}

const accepted = async (category?: string): Promise<RequestView> => {
  const { id } = await asked(category)
  return told(await by.worker.call('requests', 'accept', { id }))
}

const returned = async (): Promise<RequestView> => {
  const { id } = await asked()
  return told(await by.worker.call('requests', 'return', { id, reason: '不在我的网格' }))
}

const waiting = async (): Promise<RequestView> => {
  const { id } = await accepted()
  const until = new Date(Date.now() + 3 * 86_400_000).toISOString()
  told(await by.worker.call('requests', 'requestSuspension', { id, reason: 'weather', until }))
  const [approval] = told(await by.desk.call('requests', 'read', { id })).approvals
  return told(await by.desk.call('requests', 'approve', { id, approval: approval!.id }))
}

const blown = async (): Promise<RequestView> => {
  const { id } = await accepted()
  told(await by.worker.call('requests', 'verify', { id, verdict: 'true' }))
  return told(await by.desk.call('requests', 'blow', { id, type: 'daily', matters: ['011'], note: '请一起到现场' }))
}

const resolved = async (category?: string): Promise<RequestView> => resolveOne(by.worker, (await asked(category)).id)

/** 私搭乱建: somebody has to look on site before it is closed. */
const checkedOnSite = '0901'

const cases: Readonly<Record<RequestStatus, Case>> = {
  held: {
    bring: async () =>
      told(
        await by.civilAffairs.call('requests', 'entrust', {
          clientKey: 'held-by-the-street',
          text: '请核对困难家庭名单',
          category: '0101',
          community: codes.community,
          item: null,
        }),
      ),
    parties: betweenOffices,
  },
  pendingDispatch: { bring: returned, parties: atDesk },
  assigned: { bring: asked, parties: withWorker },
  inProgress: { bring: accepted, parties: withWorker },
  suspended: { bring: waiting, parties: withWorker },
  joint: { bring: blown, parties: { ...atDesk, squadron: ['responder'] } },
  pendingCheck: {
    bring: () => resolved(checkedOnSite),
    parties: { ...around, chief: ['handler', 'verifier'] },
  },
  resolved: { bring: resolved, parties: withWorker },
  closed: {
    bring: async () => told(await by.resident.call('requests', 'confirm', { id: (await resolved()).id })),
    parties: withWorker,
  },
  rejected: {
    bring: async () =>
      told(await by.desk.call('requests', 'reject', { id: (await returned()).id, reason: '不属于受理范围' })),
    parties: atDesk,
  },
  merged: {
    bring: async () => told(await by.desk.call('requests', 'merge', { id: (await asked()).id, into: other })),
    parties: withWorker,
  },
  withdrawn: {
    bring: async () => told(await by.resident.call('requests', 'withdraw', { id: (await asked()).id })),
    parties: withWorker,
  },
}

/** What somebody is to it besides what the table of its case says: whoever is nothing else to it may still be a neighbour. */
const partiesIn = (status: RequestStatus, who: Persona): readonly Party[] => {
  const parties = cases[status].parties[who] ?? []
  const isOutside = status !== 'held' && !parties.includes('reporter') && !parties.includes('follower')
  return isOutside ? [...parties, 'neighbour'] : parties
}

const isStep = (action: RequestAction): action is StepName => action in steps

/** What has to be answered, null where the table allows it. */
const refusalOf = (action: RequestAction, status: RequestStatus, who: Persona): string | null => {
  if (!isStep(action)) return 'unknownAction'
  const { by: parties, from } = transitionOf(action)
  if (!partiesIn(status, who).some((party) => parties.includes(party))) return 'notAllowed'
  return from.includes(status) ? null : 'wrongStatus'
}

const later = requestAction.options.filter((action) => !(entries as readonly RequestAction[]).includes(action))

/** Everybody, in groups of those who are the same to a request in this status. */
const alikeIn = (status: RequestStatus): readonly (readonly Persona[])[] => {
  const groups = new Map<string, Persona[]>()
  for (const who of personas) {
    const key = partiesIn(status, who).join()
    groups.set(key, [...(groups.get(key) ?? []), who])
  }
  return [...groups.values()]
}

interface Trial {
  readonly who: Persona
  readonly action: RequestAction
}

/** Of those who are alike the one who has tried it least tries it, so that over all statuses everybody tries everything. */
const trialsByStatus = (): ReadonlyMap<RequestStatus, readonly Trial[]> => {
  const tried = new Map<string, number>()
  const triedBy = (who: Persona, action: RequestAction): number => tried.get(`${who} ${action}`) ?? 0
  const leastTried = (alike: readonly Persona[], action: RequestAction): Trial => {
    const who = alike.reduce((least, other) => (triedBy(other, action) < triedBy(least, action) ? other : least))
    tried.set(`${who} ${action}`, triedBy(who, action) + 1)
    return { who, action }
  }
  return new Map(
    requestStatus.options.map((status) => [
      status,
      alikeIn(status).flatMap((alike) => later.map((action) => leastTried(alike, action))),
    ]),
  )
}

const trials = trialsByStatus()
const triedIn = (status: RequestStatus): readonly Trial[] => trials.get(status) ?? []

const illegalIn = (status: RequestStatus) =>
  triedIn(status).flatMap(({ who, action }) => {
    const code = refusalOf(action, status, who)
    return code === null ? [] : [{ who, action, code }]
  })

/** All at once would only wait in the gateway. */
const atOnce = 24

const each = async <Item, Found>(items: readonly Item[], run: (item: Item) => Promise<Found>): Promise<Found[]> => {
  const found: Found[] = []
  for (let i = 0; i < items.length; i += atOnce) found.push(...(await Promise.all(items.slice(i, i + atOnce).map(run))))
  return found
}

/** What notices and photos still have to go through goes on by itself. */
const byItself = ['notices', 'noticesDueAt', 'newPhotos', 'photosDueAt', 'photoStates']
const settled = (document: Data): Data =>
  Object.fromEntries(Object.entries(document).filter(([field]) => !byItself.includes(field)))

interface Answered {
  readonly result?: { readonly ok: boolean; readonly refusal?: { readonly code: string } }
}

const answerTo = async (who: Persona, action: RequestAction, input: object): Promise<string> => {
  const { result } = (await by[who].raw('requests', { action, input })) as Answered
  return result?.ok === true ? 'done' : (result?.refusal?.code ?? 'no answer')
}

test.each(requestStatus.options)(
  'whatever is not theirs to do, or not now, is refused to everybody while it is %s, and changes nothing',
  async (status) => {
    const { id, joint, approvals, ...brought } = await cases[status].bring()
    expect(brought.status).toBe(status)
    const pointed = { part: joint?.parts[0]?.id ?? '1', approval: approvals[0]?.id ?? '1', other }
    const before = settled(await stored(id))

    const answers = await each(illegalIn(status), async ({ who, action, code }) => {
      const filled = isStep(action) ? filledIn({ ...pointed, photo: photos[who] })[action] : {}
      return { who, action, code, answer: await answerTo(who, action, { id, ...filled }) }
    })
    expect(answers.filter(({ code, answer }) => answer !== code)).toEqual([])
    expect(settled(await stored(id))).toEqual(before)
    expect(await stored(other)).toMatchObject({ status: 'assigned' })
  },
)

test('the table and its complement are both there: in every status some may do something and nobody may do everything', () => {
  for (const status of requestStatus.options) {
    const [all, illegal] = [triedIn(status).length, illegalIn(status).length]
    expect(illegal).toBeLessThan(all)
    expect(illegal).toBeGreaterThan(all / 2)
  }
})

test('everybody tries every action in some status', () => {
  const tried = new Set(requestStatus.options.flatMap(triedIn).map(({ who, action }) => `${who} ${action}`))
  expect(tried.size).toBe(personas.length * later.length)
})

/** Whose it is to begin a request so; raising is everybody's. */
const beginners: Readonly<Record<Exclude<(typeof entries)[number], 'raise'>, readonly Persona[]>> = {
  report: ['worker', 'deputy', 'neighbour', 'chief', 'police'],
  register: ['desk', 'seat', 'streetDesk', 'centre'],
  entrust: ['squadron', 'civilAffairs'],
}

type Entry = keyof typeof beginners

const begun: { readonly [Name in Entry]: (who: Persona) => AskOf<(typeof requests)[Name]> } = {
  report: () => ({ ...draft(), outlook: { kind: 'mine' } }),
  register: () => ({ ...draft(), caller: '来电人', phone: '' }),
  entrust: (who) => ({
    clientKey: `entrust-by-${who}`,
    text: '请核对困难家庭名单',
    category: '0101',
    community: codes.community,
    item: null,
  }),
}

test.each(Object.keys(beginners) as Entry[])(
  'nobody begins a request by %s whose post is not for that',
  async (entry) => {
    const before = await count()
    const outsiders = personas.filter((who) => !beginners[entry].includes(who))
    const answers = await each(outsiders, async (who) => [who, await answerTo(who, entry, begun[entry](who))])
    expect(answers).toEqual(outsiders.map((who) => [who, 'notAllowed']))
    expect(await count()).toBe(before)
  },
)
