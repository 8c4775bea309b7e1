/** Settles on Ctrl-C, on SIGTERM, or when npm, which started this process, is gone: its shell does not pass a SIGTERM on. */
export const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    const launcher = process.ppid
    const watch = setInterval(() => {
      if (process.env.npm_lifecycle_event && process.ppid !== launcher) stop()
    }, 500)
    const stop = (): void => {
      clearInterval(watch)
      resolve()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
