import { showModal } from '../screen/modal'
import type { Phone } from './phone'

export type AuthSetting = Record<string, boolean>

const asks: Record<string, string> = {
  'scope.userLocation': '获取你的位置信息',
  'scope.userFuzzyLocation': '获取你的模糊位置信息',
  'scope.writePhotosAlbum': '保存图片或视频到你的相册',
  'scope.camera': '使用你的摄像头',
  'scope.record': '使用你的麦克风',
  'scope.addPhoneContact': '使用你的通讯录',
}

export const isScope = (scope: string): boolean => scope in asks
export const scopeWords = (scope: string): string => asks[scope] ?? scope

export const authSettings = (phone: Phone): AuthSetting => (phone.vault.get('auth') as AuthSetting | undefined) ?? {}

export const setPermission = (phone: Phone, scope: string, allowed: boolean): void => {
  phone.vault.set('auth', { ...authSettings(phone), [scope]: allowed })
}

/** Asks once in WeChat's words and keeps the answer; after a refusal only the settings page changes it. */
export const askPermission = async (phone: Phone, scope: string): Promise<boolean> => {
  const known = authSettings(phone)[scope]
  if (known !== undefined) return known
  const reason = phone.program.app.permission?.[scope]?.desc
  const answer = await showModal(phone.screen.overlays, {
    title: `“${phone.settings.title}”申请${scopeWords(scope)}`,
    content: reason ?? '',
    cancelText: '拒绝',
    confirmText: '允许',
  })
  setPermission(phone, scope, answer.confirm)
  return answer.confirm
}
