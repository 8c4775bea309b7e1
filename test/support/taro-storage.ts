/** The phone's storage for code that runs without a phone: values leave and come back as JSON, as they do there. */
export const memory = new Map<string, string>()

export const storageApis = {
  getStorageSync: (key: string): unknown => {
    const text = memory.get(key)
    return text === undefined ? '' : JSON.parse(text)
  },
  setStorageSync: (key: string, value: unknown): void => {
    memory.set(key, JSON.stringify(value))
  },
  removeStorageSync: (key: string): void => {
    memory.delete(key)
  },
}
