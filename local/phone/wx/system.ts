import type { Phone } from '../runtime/phone'
import { fontScaleOf, type FontSize } from '../runtime/font-size'
import { navBarHeight } from '../runtime/screen'
import { answer, type WxFamily } from './answer'

const capsule = { width: 87, height: 32, right: 7, gap: 4 }
const standardFont = 16

const windowInfo = (phone: Phone) => {
  const { width, height } = phone.screen.size()
  const { statusBar, bottomInset } = phone.screen
  const page = phone.pages.top()
  const safeArea = {
    left: 0,
    right: width,
    top: statusBar,
    bottom: height - bottomInset,
    width,
    height: height - bottomInset - statusBar,
  }
  return {
    pixelRatio: window.devicePixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: page?.windowHeight() ?? height - statusBar - navBarHeight,
    statusBarHeight: statusBar,
    safeArea,
    screenTop: page?.navBar.height ?? statusBar + navBarHeight,
  }
}

const deviceInfo = () => ({
  abi: 'arm64',
  benchmarkLevel: 40,
  brand: 'iPhone',
  model: 'iPhone X',
  system: 'iOS 17.0',
  platform: 'ios',
  memorySize: '3072',
})

const appBaseInfo = (phone: Phone) => {
  const scale = fontScaleOf(phone.vault.get('fontSize') as FontSize | undefined)
  return {
    SDKVersion: '3.8.7',
    version: '8.0.50',
    language: 'zh_CN',
    theme: 'light',
    enableDebug: false,
    host: { appId: '', env: 'WeChat' },
    fontSizeSetting: standardFont * scale,
    fontSizeScaleFactor: scale,
  }
}

const systemSetting = () => ({
  bluetoothEnabled: true,
  locationEnabled: true,
  wifiEnabled: true,
  deviceOrientation: 'portrait',
})

const everything = (phone: Phone) => ({
  ...windowInfo(phone),
  ...deviceInfo(),
  ...appBaseInfo(phone),
  ...systemSetting(),
  albumAuthorized: true,
  cameraAuthorized: true,
  locationAuthorized: true,
  microphoneAuthorized: true,
  notificationAuthorized: true,
})

export const menuButtonRect = (phone: Phone) => {
  const { width } = phone.screen.size()
  const top = phone.screen.statusBar + capsule.gap
  const right = width - capsule.right
  return {
    width: capsule.width,
    height: capsule.height,
    top,
    right,
    bottom: top + capsule.height,
    left: right - capsule.width,
  }
}

export const systemApis = (phone: Phone): WxFamily => ({
  getSystemInfoSync: () => everything(phone),
  getSystemInfo: answer(phone, 'getSystemInfo', () => everything(phone)),
  getSystemInfoAsync: answer(phone, 'getSystemInfoAsync', () => everything(phone)),
  getWindowInfo: () => windowInfo(phone),
  getDeviceInfo: deviceInfo,
  getAppBaseInfo: () => appBaseInfo(phone),
  getSystemSetting: systemSetting,
  getMenuButtonBoundingClientRect: () => menuButtonRect(phone),
  getNetworkType: answer(phone, 'getNetworkType', () => ({
    networkType: phone.network.type(),
    isConnected: !phone.network.isOffline(),
  })),
  getLaunchOptionsSync: () => phone.launchOptions,
  getEnterOptionsSync: () => phone.launchOptions,
  getAccountInfoSync: () => ({
    miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' },
  }),
})
