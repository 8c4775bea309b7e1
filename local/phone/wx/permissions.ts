import type { Phone } from '../runtime/phone'
import { askPermission, authSettings, isScope } from '../runtime/permissions'
import { openSettings } from '../screen/settings-page'
import { answer, refuse, type WxFamily } from './answer'

export const permissionApis = (phone: Phone): WxFamily => ({
  getSetting: answer(phone, 'getSetting', () => ({
    authSetting: authSettings(phone),
    subscriptionsSetting: { mainSwitch: true, itemSettings: phone.vault.get('subscribe') ?? {} },
  })),
  openSetting: answer(phone, 'openSetting', async () => ({ authSetting: await openSettings(phone) })),
  authorize: answer(phone, 'authorize', async ({ scope }: { scope: string }) => {
    if (!isScope(scope)) return refuse('invalid scope')
    return (await askPermission(phone, scope)) ? undefined : refuse('auth deny', { errno: 103 })
  }),
  getAppAuthorizeSetting: () => ({
    albumAuthorized: 'authorized',
    bluetoothAuthorized: 'authorized',
    cameraAuthorized: 'authorized',
    locationAuthorized: 'authorized',
    locationReducedAccuracy: false,
    microphoneAuthorized: 'authorized',
    notificationAuthorized: 'authorized',
    phoneCalendarAuthorized: 'authorized',
  }),
  getPrivacySetting: answer(phone, 'getPrivacySetting', () => ({
    needAuthorization: false,
    privacyContractName: `《${phone.settings.title}隐私保护指引》`,
  })),
  requirePrivacyAuthorize: answer(phone, 'requirePrivacyAuthorize', () => undefined),
  onNeedPrivacyAuthorization: () => undefined,
  openPrivacyContract: answer(phone, 'openPrivacyContract', () => undefined),
})
