const letters = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789'

/** Made once per draft or per tap, so that a retry finds the first result. Needs to be rare, not secret. */
export const newClientKey = (): string =>
  Date.now().toString(36) +
  Array.from({ length: 16 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')
