import type { Phone } from '../runtime/phone'
import { askForCode } from '../screen/scan-page'
import { readCodes } from '../store/site-files'
import { answer, refuse, type WxFamily } from './answer'

export const scanApis = (phone: Phone): WxFamily => ({
  scanCode: answer(phone, 'scanCode', async () => {
    const code = await askForCode(phone.screen.overlays, await readCodes())
    if (!code) return refuse('cancel')
    const result = code.result ?? code.path ?? ''
    return {
      result,
      scanType: code.path ? 'WX_CODE' : 'QR_CODE',
      charSet: 'UTF-8',
      rawData: btoa(unescape(encodeURIComponent(result))),
      ...(code.path ? { path: code.path } : {}),
    }
  }),
})
