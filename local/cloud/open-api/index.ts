import type { OpenApi } from './open-api'
import { getPhoneNumber } from './phonenumber.getPhoneNumber'
import { checkImage } from './security.imgSecCheck'
import { checkMedia } from './security.mediaCheckAsync'
import { checkMessage } from './security.msgSecCheck'
import { sendSubscribeMessage } from './subscribeMessage.send'
import { makeCode } from './wxacode.getUnlimited'

/** The imitated part of `cloud.openapi`, by name. */
export const openApis = new Map<string, OpenApi>([
  ['subscribeMessage.send', sendSubscribeMessage],
  ['security.msgSecCheck', checkMessage],
  ['security.mediaCheckAsync', checkMedia],
  ['security.imgSecCheck', checkImage],
  ['wxacode.getUnlimited', makeCode],
  ['phonenumber.getPhoneNumber', getPhoneNumber],
])
