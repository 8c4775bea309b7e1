import Taro from '@tarojs/taro'

export const toast = (title: string): void => {
  Taro.showToast({ title, icon: 'none', duration: 2500 }).catch(() => undefined)
}

/** One sentence that must be read before going on. */
export const tell = async (content: string): Promise<void> => {
  await Taro.showModal({ content, showCancel: false, confirmText: '知道了', confirmColor: '#b3261e' })
}

/** @returns whether the user chose `yes` */
export const confirm = async (content: string, yes: string, no = '再想想'): Promise<boolean> => {
  const { confirm: chosen } = await Taro.showModal({
    content,
    confirmText: yes,
    cancelText: no,
    confirmColor: '#b3261e',
  })
  return chosen
}
