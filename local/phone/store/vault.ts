/** What one person's phone remembers between visits: JSON values by key, each person's apart from the others'. */
export interface Vault {
  get(key: string): unknown
  set(key: string, value: unknown): void
  remove(key: string): void
  keys(): string[]
  /** Bytes of all values as JSON. */
  size(): number
}

/** `area` keeps apart what the app stores and what the phone itself remembers. */
export const createVault = (openid: string, area: 'app' | 'phone'): Vault => {
  const prefix = `phone/${openid}/${area}/`
  const keys = (): string[] =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
  return {
    get: (key) => {
      const text = localStorage.getItem(prefix + key)
      return text === null ? undefined : (JSON.parse(text) as unknown)
    },
    set: (key, value) => {
      localStorage.setItem(prefix + key, JSON.stringify(value ?? null))
    },
    remove: (key) => {
      localStorage.removeItem(prefix + key)
    },
    keys,
    size: () => keys().reduce((sum, key) => sum + (localStorage.getItem(prefix + key)?.length ?? 0), 0),
  }
}
