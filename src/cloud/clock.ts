let offset = 0

/** The server's clock, as far as the last answer told: phones are often minutes off. */
export const serverNow = (): Date => new Date(Date.now() + offset)

/** @param now milliseconds since the epoch, from the reply's envelope */
export const setServerNow = (now: number): void => {
  offset = now - Date.now()
}
