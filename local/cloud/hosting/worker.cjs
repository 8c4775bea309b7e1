'use strict'
/**
 * One worker thread that runs cloud functions, one call at a time. Plain CommonJS with Node's own modules only, because a
 * worker is loaded from a file path and no compiler stands in between.
 *
 * in:  { id, folder, event: JSON text, context, env, offset }
 * out: { type: 'ready' } | { type: 'answer', id, value: JSON text } | { type: 'failure', id, text }
 *    | { type: 'tooLarge', id } | { type: 'stray', id | null, source, text } | { type: 'log', id | null, source, level, text }
 * `source` is the name of the function, null outside of a call.
 */
const { AsyncLocalStorage } = require('node:async_hooks')
const http = require('node:http')
const Module = require('node:module')
const path = require('node:path')
const { format, inspect } = require('node:util')
const { parentPort, workerData } = require('node:worker_threads')
const { installDate } = require('./cloud-date.cjs')

const { limits, places, handover } = workerData
// Numbers which the cloud sees too.
const numbers = new Int32Array(workerData.numbers)

const calls = new AsyncLocalStorage()
const callId = () => calls.getStore()?.id ?? null
const source = () => calls.getStore()?.source ?? null
const post = (message) => parentPort.postMessage(message)
const describe = (error) => (error instanceof Error ? error.stack || String(error) : inspect(error))

let current = null
let offset = 0

// Work which a function left running after its answer must still see its own caller, never the next one.
const shared = process.env
const own = (key) => {
  const env = calls.getStore()?.env
  return env !== undefined && typeof key === 'string' && Object.hasOwn(env, key) ? { value: env[key] } : undefined
}
process.env = new Proxy(shared, {
  get: (target, key) => (own(key) ?? { value: target[key] }).value,
  has: (target, key) => own(key) !== undefined || key in target,
  ownKeys: (target) => [...new Set([...Reflect.ownKeys(target), ...Object.keys(calls.getStore()?.env ?? {})])],
  getOwnPropertyDescriptor: (target, key) => {
    const found = own(key)
    if (found === undefined) return Reflect.getOwnPropertyDescriptor(target, key)
    return { value: found.value, writable: true, enumerable: true, configurable: true }
  },
})

installDate(() => offset)

// The SDK takes Node's agent, which opens a connection for each call that finds none free: thousands would use up the file
// handles of the whole process.
http.globalAgent.maxSockets = limits.connections

// Lines that the cloud has not read yet. Who writes faster than it reads waits here, in its own thread.
const postLine = (line) => {
  let count = Atomics.load(numbers, places.unread)
  for (; count >= limits.unreadLines; count = Atomics.load(numbers, places.unread)) {
    Atomics.wait(numbers, places.unread, count)
  }
  Atomics.add(numbers, places.unread, 1)
  post(line)
}
for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
  console[level] = (...parts) => {
    const text = format(...parts)
    const shown = text.length > limits.logLine ? `${text.slice(0, limits.logLine)}…` : text
    postLine({ type: 'log', id: callId(), source: source(), level, text: shown })
  }
}

// The platform's log has what a function writes to its streams too.
const asLine = (level) => (chunk, encoding, done) => {
  console[level](String(chunk).replace(/\n$/, ''))
  const callback = typeof encoding === 'function' ? encoding : done
  callback?.()
  return true
}
process.stdout.write = asLine('log')
process.stderr.write = asLine('warn')

const findSdk = () => {
  if (workerData.sdk !== undefined) return workerData.sdk
  for (const from of [path.join(workerData.functions, 'x.js'), __filename]) {
    try {
      return Module.createRequire(from).resolve('wx-server-sdk')
    } catch {
      continue
    }
  }
  return 'wx-server-sdk'
}
const sdk = findSdk()
const resolve = Module._resolveFilename
Module._resolveFilename = function (request, ...rest) {
  return request === 'wx-server-sdk' && sdk !== request ? sdk : resolve.call(this, request, ...rest)
}

const realExit = process.exit.bind(process)
process.exit = (code) => {
  if (current !== null && callId() === current) realExit(code)
  throw new Error('process.exit was called after the call had been answered')
}

const stray = (error) => post({ type: 'stray', id: callId(), source: source(), text: describe(error) })
process.on('uncaughtException', stray)
process.on('unhandledRejection', stray)

const run = async (call) => {
  const loaded = require(call.folder)
  if (typeof loaded.main !== 'function') throw new Error('the function exports no main')
  const value = await loaded.main(JSON.parse(call.event), call.context)
  return JSON.stringify(value) ?? 'null'
}

const begin = (call) => {
  const { offered, begun } = handover
  if (Atomics.compareExchange(numbers, places.handover, offered, begun) !== offered) return
  current = call.id
  offset = call.offset
  calls.run({ id: call.id, source: call.context.function_name, env: call.env }, () => {
    run(call)
      .then((value) =>
        Buffer.byteLength(value) > limits.result
          ? { type: 'tooLarge', id: call.id }
          : { type: 'answer', id: call.id, value },
      )
      .catch((error) => ({ type: 'failure', id: call.id, text: describe(error) }))
      .then((message) => {
        // From here on the next call may be on its way: whatever this one left running is late.
        current = null
        post(message)
      })
  })
}

// What an earlier call left for the end of its turn comes first: if that never ends, this one was not begun.
parentPort.on('message', (call) => setImmediate(begin, call))

try {
  require(sdk)
} catch (error) {
  console.error('wx-server-sdk could not be loaded', error)
}
post({ type: 'ready' })
