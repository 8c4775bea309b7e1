import { randomUUID } from 'node:crypto'
import type { MovableClock } from '../clock'
import { environment } from '../environment'
import type { Journal } from '../journal'
import { limits } from '../limits'
import { callEnvironment } from './call-environment'
import type { Caller, Invocations } from './invocations'
import type { Pool } from './open-pool'
import type { CloudFunction } from './read-functions'
import type { FailureKind } from './start-worker'

export interface InvokeRequest {
  name: string
  /** JSON text. */
  event: string
  caller: Caller
}

export type InvokeResult =
  | { ok: true; requestId: string; value: string }
  | { ok: false; requestId: string; kind: FailureKind | 'missing' | 'stopping' | 'tooMany'; text: string }

export interface Hosting {
  functions: Map<string, CloudFunction>
  /** Runs a function; never rejects. `value` is JSON text. */
  invoke(request: InvokeRequest): Promise<InvokeResult>
  /** Refuses new calls, except by functions that still run, and settles when no call is in flight. */
  drain(): Promise<void>
}

export interface HostingParts {
  functions: Map<string, CloudFunction>
  pool: Pool
  invocations: Invocations
  clock: MovableClock
  journal: Journal
  timeoutMs?: number
  /** Rolls back a transaction whose call has ended: nobody can commit it any more. */
  abandon: (transaction: string) => void
}

const contextOf = (name: string, requestId: string, timeoutMs: number): Record<string, unknown> => ({
  request_id: requestId,
  function_name: name,
  function_version: '$LATEST',
  namespace: environment.id,
  memory_limit_in_mb: limits.functionMemoryMb,
  time_limit_in_ms: timeoutMs,
})

const actionIn = (event: string): string | undefined => {
  const read = JSON.parse(event) as { action?: unknown; Type?: unknown } | null
  const action = read?.action ?? read?.Type
  return typeof action === 'string' ? action : undefined
}

const refused = (kind: 'stopping' | 'tooMany'): Promise<InvokeResult> =>
  Promise.resolve({ ok: false, requestId: randomUUID(), kind, text: '' })

export const openHosting = (parts: HostingParts): Hosting => {
  const inFlight = new Set<Promise<InvokeResult>>()
  let draining = false
  let nested = 0

  const timeoutOf = (found: CloudFunction): number =>
    parts.timeoutMs ?? (found.timeout === undefined ? limits.functionMs : found.timeout * 1000)

  const run = async (found: CloudFunction, { event, caller }: InvokeRequest): Promise<InvokeResult> => {
    const requestId = randomUUID()
    const transactions = new Set<string>()
    const token = parts.invocations.open({ requestId, caller, cloudFunction: found, transactions })
    const timeoutMs = timeoutOf(found)
    const call = {
      id: requestId,
      folder: found.folder,
      event,
      context: contextOf(found.name, requestId, timeoutMs),
      env: callEnvironment(caller, requestId, token),
      offset: parts.clock.offset(),
    }
    const outcome = await parts.pool.run(call, timeoutMs, caller.depth > 0)
    parts.invocations.close(token)
    for (const transaction of transactions) parts.abandon(transaction)
    return { ...outcome, requestId }
  }

  const note = (request: InvokeRequest, result: InvokeResult, startedAt: Date, ms: number): void => {
    const bytes = Buffer.byteLength(request.event) + (result.ok ? Buffer.byteLength(result.value) : 0)
    const { name, event, caller } = request
    const by = { openid: caller.openid, source: caller.source }
    const failure = result.ok ? undefined : `${result.kind}: ${result.text}`
    parts.journal.call({ at: startedAt, name, action: actionIn(event), ...by, ms, bytes, ok: result.ok, failure })
    if (failure !== undefined) parts.journal.log('error', name, failure, result.requestId)
  }

  const invoke = async (request: InvokeRequest): Promise<InvokeResult> => {
    const found = parts.functions.get(request.name)
    const startedAt = parts.clock.now()
    const from = performance.now()
    const result: InvokeResult = found
      ? await run(found, request)
      : { ok: false, requestId: randomUUID(), kind: 'missing', text: request.name }
    note(request, result, startedAt, performance.now() - from)
    return result
  }

  return {
    functions: parts.functions,
    invoke: (request) => {
      const isNested = request.caller.depth > 0
      if (draining && !isNested) return refused('stopping')
      if (isNested && nested >= limits.nestedCalls) return refused('tooMany')
      if (isNested) nested += 1
      const running = invoke(request).finally(() => {
        if (isNested) nested -= 1
        inFlight.delete(running)
      })
      inFlight.add(running)
      return running
    },
    drain: async () => {
      draining = true
      while (inFlight.size > 0) await Promise.all(inFlight)
    },
  }
}
