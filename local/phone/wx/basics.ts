import { builtInTags } from '../built-in-tags'
import type { Phone } from '../runtime/phone'
import type { WxFamily } from './answer'

const toBytes = (text: string): ArrayBuffer => Uint8Array.from(atob(text), (char) => char.charCodeAt(0)).buffer

const toText = (buffer: ArrayBuffer): string =>
  btoa([...new Uint8Array(buffer)].map((byte) => String.fromCharCode(byte)).join(''))

/** There is never a newer version here; the app's code for it runs. */
const updateManager = () => {
  const told: ((result: { hasUpdate: boolean }) => void)[] = []
  setTimeout(() => {
    for (const listener of told) listener({ hasUpdate: false })
  })
  return {
    onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) => told.push(listener),
    onUpdateReady: () => undefined,
    onUpdateFailed: () => undefined,
    applyUpdate: () => undefined,
  }
}

const logManager = (level: 'debug' | 'none') => {
  const write =
    (kind: 'debug' | 'info' | 'warn' | 'error') =>
    (...values: unknown[]) => {
      if (level === 'debug') console[kind](...values)
    }
  return {
    debug: write('debug'),
    info: write('info'),
    log: write('info'),
    warn: write('warn'),
    error: write('error'),
    setFilterMsg: () => undefined,
    addFilterMsg: () => undefined,
  }
}

export const basicApis = (phone: Phone): WxFamily => ({
  env: { USER_DATA_PATH: 'http://usr' },
  nextTick: (run: () => void) => {
    void Promise.resolve().then(run)
  },
  canIUse: (schema: string) => {
    const [name = '', part] = schema.split('.')
    if (name === 'cloud') return part === undefined || part in (phone.wx.cloud as object)
    return name in phone.wx || builtInTags.includes(name)
  },
  base64ToArrayBuffer: toBytes,
  arrayBufferToBase64: toText,
  getUpdateManager: updateManager,
  getRealtimeLogManager: () => logManager('debug'),
  getLogManager: () => logManager('debug'),
})
