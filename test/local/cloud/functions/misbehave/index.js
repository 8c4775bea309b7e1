const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const ways = {
  well: () => 'well',
  throw: () => {
    throw new Error('deliberate')
  },
  loop: () => {
    for (;;);
  },
  exit: () => process.exit(3),
  strayThrow: async () => {
    setTimeout(() => {
      throw new Error('astray')
    }, 1)
    await pause(5_000)
  },
  lateThrow: () => {
    setTimeout(() => {
      throw new Error('too late')
    }, 20)
    return 'answered'
  },
  lateRejection: () => {
    void pause(20).then(() => Promise.reject(new Error('too late')))
    return 'answered'
  },
  lateExit: () => {
    setTimeout(() => process.exit(0), 20)
    return 'answered'
  },
  lateLoop: () => {
    setImmediate(() => ways.loop())
    return 'answered'
  },
  impersonate: () => {
    require('node:worker_threads').parentPort.postMessage({ type: 'ready?' })
    return new Promise(() => {})
  },
  fanOut: async ({ count }) => {
    const call = () => cloud.callFunction({ name: 'misbehave', data: { how: 'slow' } })
    const calls = await Promise.allSettled(Array.from({ length: count }, call))
    return calls.map(({ value, reason }) => value?.result ?? reason.code)
  },
  memory: () => {
    const kept = []
    for (;;) kept.push(new Array(4_000_000).fill(0.5))
  },
  flood: ({ lines }) => {
    for (let line = 0; line < lines; line += 1) console.log(`line ${line}`)
    return 'written'
  },
  write: () => {
    process.stdout.write('by the stream\n')
    process.stderr.write('by the other stream\n')
  },
  longLine: () => console.log('x'.repeat(20_000_000)),
  tooLarge: () => 'x'.repeat(6 * 1024 * 1024),
  large: ({ bytes }) => 'x'.repeat(bytes - 2),
  leak: () => process.env.WX_API_TOKEN,
  holdTransaction: async ({ id }) => {
    const transaction = await cloud.database().startTransaction()
    await transaction
      .collection('notes')
      .doc(id)
      .update({ data: { n: 99 } })
    return 'still open'
  },
  holdForEver: async ({ id }) => {
    await ways.holdTransaction({ id })
    await new Promise(() => {})
  },
  manyCalls: async ({ count }) => {
    const notes = cloud.database().collection('notes')
    const calls = Array.from({ length: count }, () => notes.count())
    await pause(50)
    const sockets = process.getActiveResourcesInfo().filter((name) => name.startsWith('TCPSocket')).length
    await Promise.all(calls)
    return sockets
  },
  slow: async () => {
    await pause(60)
    return 'slow but well'
  },
}

exports.main = ({ how, ...more }) => ways[how](more)
