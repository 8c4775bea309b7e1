const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const ways = {
  well: () => 'well',
  throw: () => {
    throw new Error('deliberate')
  },
  loop: () => {
    for (;;);
  },
  hang: () => new Promise(() => {}),
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
  memory: () => {
    const kept = []
    for (;;) kept.push(new Array(4_000_000).fill(0.5))
  },
  slow: async () => {
    await pause(60)
    return 'slow but well'
  },
}

exports.main = ({ how }) => ways[how]()
