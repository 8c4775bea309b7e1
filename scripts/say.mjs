/** One line for the person at the terminal, in both languages. */
export const say = (chinese, english) => {
  console.log(`${chinese}\n  ${english}`)
}

/** A failure that the person can do something about: shown without a stack. */
export class Trouble extends Error {
  constructor(chinese, english, exitCode = 1) {
    super(`${chinese}\n  ${english}`)
    this.exitCode = exitCode
  }
}

// By its mark, not its class: compiled scripts carry their own copy of this file.
const isTrouble = (error) => error instanceof Error && 'exitCode' in error

/** Runs a script to its end; troubles are told plainly and end it with their exit code. */
export const run = async (work) => {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    console.error(isTrouble(error) ? `\n${error.message}` : error)
    process.exitCode = isTrouble(error) ? error.exitCode : 1
  }
}

/** Counts the seconds of a long step that is silent by itself, until the returned function is called. */
export const tick = (line) => {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  const live = process.stdout.isTTY
  const timer = setInterval(
    () => process.stdout.write(live ? `\r  ${line()} ${seconds()} s ` : `  ${line()} ${seconds()} s\n`),
    live ? 1000 : 10_000,
  )
  return () => {
    clearInterval(timer)
    if (live) process.stdout.write('\r\x1b[K')
    return seconds()
  }
}
