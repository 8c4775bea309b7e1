import type { Phone } from '../runtime/phone'
import { packageUrl } from '../runtime/package-url'
import { showActionSheet } from '../screen/action-sheet'
import { showModal, type ModalOptions } from '../screen/modal'
import { createToasts, type ToastOptions } from '../screen/toast'
import { answer, refuse, type WxFamily } from './answer'

export const dialogApis = (phone: Phone): WxFamily => {
  const host = phone.screen.overlays
  const toasts = createToasts(host)
  const hide = (name: string) =>
    answer(phone, name, () => {
      toasts.hide()
      return undefined
    })
  return {
    showModal: answer(phone, 'showModal', (options: ModalOptions) => showModal(host, options)),
    showActionSheet: answer(phone, 'showActionSheet', async (options: Parameters<typeof showActionSheet>[1]) => {
      const tapIndex = await showActionSheet(host, options)
      return tapIndex === null ? refuse('cancel') : { tapIndex }
    }),
    showToast: answer(phone, 'showToast', (options: ToastOptions) => {
      const image = options.image && packageUrl(options.image)
      toasts.show({ ...options, image, icon: options.icon ?? 'success' })
      return undefined
    }),
    hideToast: hide('hideToast'),
    showLoading: answer(phone, 'showLoading', ({ title, mask }: { title: string; mask?: boolean }) => {
      toasts.show({ title, mask, icon: 'loading', duration: 0 })
      return undefined
    }),
    hideLoading: hide('hideLoading'),
  }
}
