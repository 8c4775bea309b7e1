/** Saved files in the browser's own database: they survive a reload, as on a phone. */
export interface Blobs {
  all(): Promise<Map<string, Blob>>
  put(path: string, blob: Blob): Promise<void>
  remove(path: string): Promise<void>
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(request.error ?? new Error('the browser refused to store the file'))
    }
  })

const open = (): Promise<IDBDatabase> => {
  const request = indexedDB.open('phone', 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('files')
  }
  return settled(request)
}

/** A browser that keeps nothing (a private window) still runs the app; what it saved is gone with the page. */
const forgetful: Blobs = {
  all: () => Promise.resolve(new Map()),
  put: () => Promise.resolve(),
  remove: () => Promise.resolve(),
}

export const openBlobs = async (openid: string): Promise<Blobs> => {
  const database = await open().catch(() => null)
  if (!database) return forgetful
  const prefix = `${openid}/`
  const files = (mode: IDBTransactionMode): IDBObjectStore => database.transaction('files', mode).objectStore('files')
  return {
    all: async () => {
      const store = files('readonly')
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
      const [keys, blobs] = await Promise.all([
        settled(store.getAllKeys(range)),
        settled(store.getAll(range) as IDBRequest<Blob[]>),
      ])
      return new Map(blobs.map((blob, index) => [String(keys[index] as string).slice(prefix.length), blob]))
    },
    put: async (path, blob) => {
      await settled(files('readwrite').put(blob, prefix + path))
    },
    remove: async (path) => {
      await settled(files('readwrite').delete(prefix + path))
    },
  }
}
