import { z } from 'zod'
import type { Cloud } from '../cloud'
import { readJson } from '../http/read-body'
import type { Exchange, Handler, Routes } from '../http/open-server'
import { replyJson, replyText } from '../http/reply'
import { serveStatic } from '../http/serve-static'

const shown = 100

const latest = <Entry>(entries: Entry[]): Entry[] => entries.slice(-shown).reverse()

const state = ({ record, journal, timers, clock }: Cloud): object => ({
  clock: { now: clock.now(), offset: clock.offset() },
  names: Object.fromEntries(record.personas.list().map(({ openid, name }) => [openid, name])),
  messages: record.messages.latest(shown),
  calls: latest(journal.calls()),
  logs: latest(journal.logs()),
  timers: timers.list(),
})

const move = z.union([
  z.object({ moveBy: z.number() }),
  z.object({ moveTo: z.iso.datetime() }),
  z.object({ now: z.literal(true) }),
])

const goal = ({ clock }: Cloud, wanted: z.output<typeof move>): Date => {
  if ('moveBy' in wanted) return new Date(clock.now().getTime() + wanted.moveBy)
  return 'moveTo' in wanted ? new Date(wanted.moveTo) : new Date()
}

// The years that timers can name.
const isInReach = (at: Date): boolean => at.getUTCFullYear() >= 1970 && at.getUTCFullYear() <= 2099

// Another site's page cannot send this content type without asking first.
const isOwnPage = ({ request }: Exchange): boolean => request.headers['content-type'] === 'application/json'

const change =
  (cloud: Cloud, act: (body: unknown) => boolean | Promise<boolean>): Handler =>
  async (exchange) => {
    const body = await readJson(exchange.request, 1024)
    if (!isOwnPage(exchange) || !(await act(body))) return replyText(exchange.response, '看不懂这个请求', 400)
    replyJson(exchange.response, state(cloud))
  }

/** The developer's page and its JSON. */
export const devRoutes = (cloud: Cloud, page: string): Routes => ({
  'GET /dev': ({ response }) => void response.writeHead(302, { location: '/dev/' }).end(),
  'GET /dev/': serveStatic(page, '/dev/'),
  'GET /dev/state': ({ response }) => replyJson(response, state(cloud)),
  'POST /dev/clock': change(cloud, (body) => {
    const read = move.safeParse(body)
    const at = read.success ? goal(cloud, read.data) : undefined
    if (at === undefined || !isInReach(at)) return false
    cloud.clock.moveTo(at)
    return true
  }),
  'POST /dev/timers': change(cloud, async () => {
    await cloud.timers.runAll()
    return true
  }),
})
