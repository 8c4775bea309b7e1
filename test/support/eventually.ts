const patienceMs = 60_000
const breathMs = 10

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, breathMs))

/**
 * Reads until `holds` no longer throws; its last failure is the test's. Each reading waits for the one before, and the
 * event loop gets its turn between two, so that what is waited for in this very process can happen.
 */
export const eventually = async <T>(
  read: () => T | Promise<T>,
  holds: (value: T) => void = () => undefined,
): Promise<T> => {
  const until = Date.now() + patienceMs
  for (;;) {
    try {
      const value = await read()
      holds(value)
      return value
    } catch (failure) {
      if (Date.now() > until) throw failure
    }
    await breath()
  }
}
