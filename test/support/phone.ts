import { connectCloud, serverSays, type Replies } from './replies'
import { me, settings } from './resident'
import { bootApp, wx } from './weapp'

interface Callbacks {
  success?: (result: object) => void
  fail?: (error: object) => void
  complete?: () => void
}

const stored = new Map<string, string>()

type Options = Callbacks & Record<string, unknown>

/** As in WeChat: who gives no callbacks gets a promise. */
const wantsPromise = ({ success, fail, complete }: Callbacks): boolean =>
  success === undefined && fail === undefined && complete === undefined

/** A call that the phone carries out at once. */
export const does = (result: (options: Options) => object = () => ({})) =>
  jest.fn((options: Options = {}) => {
    const done = { errMsg: 'ok', ...result(options) }
    options.success?.(done)
    options.complete?.()
    return wantsPromise(options) ? Promise.resolve(done) : undefined
  })

/** A call that the phone or its owner refuses. */
export const fails = (errMsg: string) =>
  jest.fn((options: Options = {}) => {
    options.fail?.({ errMsg })
    options.complete?.()
    return wantsPromise(options) ? Promise.reject(new Error(errMsg)) : undefined
  })

const calls = {
  getStorageSync: (key: string): unknown => JSON.parse(stored.get(key) ?? '""'),
  setStorageSync: (key: string, value: unknown) => stored.set(key, JSON.stringify(value)),
  removeStorageSync: (key: string) => stored.delete(key),
  getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
  navigateTo: does(),
  redirectTo: does(),
  switchTab: does(),
  navigateBack: does(),
  showToast: does(),
  showModal: does(() => ({ confirm: true, cancel: false })),
  setTabBarBadge: does(),
  removeTabBarBadge: does(),
  stopPullDownRefresh: does(),
  pageScrollTo: does(),
  setKeepScreenOn: does(),
  setNavigationBarTitle: does(),
  makePhoneCall: does(),
  previewImage: does(),
  openPrivacyContract: does(),
  onNetworkStatusChange: jest.fn(),
  getNetworkType: does(() => ({ networkType: 'wifi' })),
  getWindowInfo: () => ({ statusBarHeight: 44, windowWidth: 375, windowHeight: 812, pixelRatio: 2 }),
  getAppBaseInfo: jest.fn(() => ({ fontSizeSetting: 17 })),
  getLocation: does(() => ({ longitude: 117.15, latitude: 34.85, accuracy: 18 })),
  scanCode: does(() => ({ result: '', path: '' })),
  requestSubscribeMessage: does(({ tmplIds }) =>
    Object.fromEntries((tmplIds as string[]).map((id) => [id, 'accept'] as const)),
  ),
  chooseMedia: does(() => ({ tempFiles: [{ tempFilePath: 'http://tmp/photo-1.jpg', size: 1000 }] })),
  chooseMessageFile: does(() => ({ tempFiles: [] })),
  openDocument: does(),
  env: { USER_DATA_PATH: 'http://usr' },
  getFileSystemManager: () => ({
    writeFile: does(),
    readFile: does(() => ({ data: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]).buffer })),
    saveFile: does(() => ({ savedFilePath: 'wxfile://store_photo-1.jpg' })),
    removeSavedFile: does(),
  }),
}

/** What the phone was asked to do; tests look at the calls and replace answers. */
export const phone = wx as typeof wx & typeof calls

/** What everybody's phone asks when a page opens. */
export const everyday: Replies = { people: { me, settings } }

/** WeChat can send him no message of a new task, and grants one when it is asked. */
export const noReminderLeft: Replies = {
  people: { me: { ...me, quota: { ...me.quota, taskArrived: 0 } }, settings },
  inbox: { grant: { quota: { ...me.quota, taskArrived: 1 } } },
}

/** Starts the built app on a phone that says yes to everything; once per test file. */
export const startPhone = (): string[] => {
  Object.assign(wx, calls)
  connectCloud()
  serverSays(everyday)
  return bootApp()
}
