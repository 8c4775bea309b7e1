import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { actions } from '../actions'
import type { Cloud } from '../cloud'
import { environment } from '../environment'
import { readBody } from '../http/read-body'
import { readMultipart } from '../http/read-multipart'
import { replyBytes, replyJson, replyPieces } from '../http/reply'
import type { Handler } from '../http/open-server'
import { limits } from '../limits'
import { StoreError } from '../store'
import { refuse, type ActionCall, type ActionResult } from './action'

const header = z.object({
  action: z.string(),
  envName: z.string().default(''),
  wxCloudApiToken: z.string().default(''),
})

const readFields = async (request: IncomingMessage): Promise<unknown> => {
  const body = await readBody(request, limits.wireBody)
  if (body === null) return undefined
  const fields = readMultipart(request.headers['content-type'] ?? '', body)
  if (!fields) return JSON.parse(body.toString('utf8'))
  const named = Object.fromEntries(fields)
  const text = (name: string): string => named[name]?.toString('utf8') ?? ''
  return { ...named, action: text('action'), envName: text('envName'), wxCloudApiToken: text('wxCloudApiToken') }
}

const act = async (name: string, call: ActionCall): Promise<ActionResult> => {
  const action = actions.get(name)
  if (!action) {
    call.cloud.journal.log('error', 'cloud', `the wire action ${name} is not imitated`)
    return refuse('INVALID_PARAM', `the local cloud does not imitate ${name}, see DIFFERENCES.md`)
  }
  try {
    return await action(call)
  } catch (error) {
    if (error instanceof StoreError) return refuse(error.code, error.message)
    if (error instanceof z.ZodError) return refuse('INVALID_PARAM', z.prettifyError(error))
    const problem = call.cloud.troubles.tell(error)
    if (!problem) throw error
    const code = name.startsWith('database.') ? 'DATABASE_REQUEST_FAILED' : 'SYS_ERR'
    return refuse(code, `the cloud's disk: ${problem.kind} (${problem.detail})`)
  }
}

const admit = async (cloud: Cloud, fields: unknown): Promise<ActionResult> => {
  const read = header.safeParse(fields)
  if (!read.success) return refuse('INVALID_PARAM', 'the request is too large or names no action')
  const { action, envName, wxCloudApiToken } = read.data
  const invocation = cloud.invocations.find(wxCloudApiToken)
  if (!invocation) return refuse('INVALID_REQUEST_SOURCE', 'no call of a function in flight has this WX_API_TOKEN')
  if (envName !== '' && envName !== environment.id) return refuse('INVALIID_ENV', `there is no environment ${envName}`)
  return act(action, { body: fields as Record<string, unknown>, cloud, invocation })
}

/** The CloudBase wire protocol as wx-server-sdk 4.0.2 speaks it. Refusals are HTTP 200 with `code` and `message`. */
export const openGateway =
  (cloud: Cloud): Handler =>
  async ({ request, response }) => {
    const requestId = randomUUID()
    const result = await admit(cloud, await readFields(request).catch(() => undefined))
    if ('bytes' in result) return replyBytes(response, result.bytes, 'application/octet-stream')
    if ('data' in result) return replyPieces(response, [`{"requestId":"${requestId}","data":`, ...result.data, '}'])
    replyJson(response, { requestId, ...('json' in result ? result.json : result) })
  }
