import { z } from 'zod'
import type { Cloud } from '../cloud'
import { clientCodes } from '../errors'
import { readJson } from '../http/read-body'
import type { Handler } from '../http/open-server'
import { replyJson } from '../http/reply'
import { change } from '../open-api/subscribe-events'
import { refuseClient, signedIn } from './signed-in'

const api = 'unsubscribe'

const request = z.object({ templates: z.array(z.string().min(1).max(64)).min(1).max(50) })

/** `POST /client/unsubscribe { templates }`: the user refuses them in WeChat's own settings; nothing more can be sent. */
export const unsubscribe = (cloud: Cloud): Handler =>
  signedIn(cloud, api, async (exchange, openid) => {
    const read = request.safeParse(await readJson(exchange.request, 4096))
    if (!read.success) return refuseClient(exchange, api, clientCodes.invalid, z.prettifyError(read.error))
    const { templates } = read.data
    for (const template of templates) cloud.record.quotas.forget(openid, template)
    cloud.pushes.send('subscribe_msg_change_event', openid, change(templates))
    replyJson(exchange.response, {})
  })
