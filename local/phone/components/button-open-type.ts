import { chooseFiles } from '../screen/choose-files'
import { showModal } from '../screen/modal'
import { openSettings } from '../screen/settings-page'
import { share } from '../runtime/share'
import type { Face, Props } from '../runtime/built-in'

interface OpenTyped extends Props {
  openType: string
}

const askForNumber = async <P extends OpenTyped>(face: Face<P>): Promise<object> => {
  const stub = face.phone.journal.stubs.get('getPhoneNumber')
  if (stub !== undefined) return stub as object
  const { title } = face.phone.settings
  const words = { title: `“${title}”申请获取并验证你的手机号`, content: '手机号由微信提供，这里只有一个代码。' }
  const { confirm } = await showModal(face.phone.screen.overlays, {
    ...words,
    cancelText: '不允许',
    confirmText: '允许',
  })
  if (!confirm) return { errMsg: 'getPhoneNumber:fail user deny' }
  const answer = await face.phone.gateway.phoneCode()
  return answer.ok ? { errMsg: 'getPhoneNumber:ok', code: answer.value.code } : answer.refusal
}

const chooseAvatar = async <P extends OpenTyped>(face: Face<P>): Promise<object | undefined> => {
  const [file] = await chooseFiles(face.phone.screen.root, { accept: 'image/*', count: 1 })
  return file && { avatarUrl: face.phone.files.keep(file) }
}

const openCustomerService = async <P extends OpenTyped>(face: Face<P>): Promise<object> => {
  await showModal(face.phone.screen.overlays, { title: '客服会话', content: '真机上会打开客服会话', showCancel: false })
  return { path: '', query: {} }
}

const actions: Record<string, { event: string; act: (face: Face<OpenTyped>) => Promise<object | undefined> }> = {
  getPhoneNumber: { event: 'getphonenumber', act: askForNumber },
  getRealtimePhoneNumber: { event: 'getrealtimephonenumber', act: askForNumber },
  chooseAvatar: { event: 'chooseavatar', act: chooseAvatar },
  contact: { event: 'contact', act: openCustomerService },
  openSetting: {
    event: 'opensetting',
    act: async (face) => ({ errMsg: 'openSetting:ok', authSetting: await openSettings(face.phone) }),
  },
  agreePrivacyAuthorization: {
    event: 'agreeprivacyauthorization',
    act: () => Promise.resolve({ errMsg: 'agreePrivacyAuthorization:ok' }),
  },
}

/** What `open-type` asks of WeChat; the result comes back as the button's event. */
export const useOpenType = async <P extends OpenTyped>(face: Face<P>): Promise<void> => {
  const { openType } = face.props
  if (openType === 'share') share(face.phone, 'button', face.node)
  const action = actions[openType]
  const detail = await action?.act(face)
  if (action && detail) face.fire(action.event, detail)
}
