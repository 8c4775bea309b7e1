import { z } from 'zod'
import type { Cloud } from '../cloud'
import { clientCodes } from '../errors'
import { readJson } from '../http/read-body'
import type { Handler } from '../http/open-server'
import { replyJson } from '../http/reply'
import { popup } from '../open-api/subscribe-events'
import { refuseClient, signedIn } from './signed-in'

const request = z.object({
  results: z.record(z.string().min(1).max(64), z.enum(['accept', 'reject', 'ban', 'filter'])),
})

/**
 * `POST /client/subscribe { results }`: what the user chose in requestSubscribeMessage. Each accept allows one message more.
 * WeChat tells the receiver of `subscribe_msg_popup_event` what the user chose; `ban` and `filter` are nobody's choice.
 */
export const subscribe = (cloud: Cloud): Handler =>
  signedIn(cloud, 'subscribe', async (exchange, openid) => {
    const read = request.safeParse(await readJson(exchange.request, 4096))
    if (!read.success) return refuseClient(exchange, 'subscribe', clientCodes.invalid, z.prettifyError(read.error))
    const { quotas } = cloud.record
    const results = Object.entries(read.data.results)
    const quota: Record<string, number> = {}
    for (const [template, result] of results) {
      if (result === 'accept') quotas.add(openid, template, 1)
      quota[template] = quotas.left(openid, template)
    }
    const chosen = results.filter(([, result]) => result === 'accept' || result === 'reject')
    if (chosen.length > 0) cloud.pushes.send('subscribe_msg_popup_event', openid, popup(chosen))
    replyJson(exchange.response, { quota })
  })
