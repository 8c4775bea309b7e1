const patienceMs = 10_000

/** Reads until `holds` no longer throws; its last failure is the test's. Each reading waits for the one before. */
export const eventually = async <T>(read: () => Promise<T>, holds: (value: T) => void): Promise<void> => {
  const until = Date.now() + patienceMs
  for (;;) {
    const value = await read()
    try {
      holds(value)
      return
    } catch (failure) {
      if (Date.now() > until) throw failure
    }
  }
}
