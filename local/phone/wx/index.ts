import type { Phone } from '../runtime/phone'
import { accountApis } from './account'
import type { WxFamily } from './answer'
import { appEventApis } from './app-events'
import { basicApis } from './basics'
import { cloudApis } from './cloud'
import { deviceApis } from './device'
import { dialogApis } from './dialogs'
import { fileApis } from './files'
import { locationApis } from './location'
import { mapContextApis } from './map-contexts'
import { mediaApis } from './media'
import { messageApis } from './messages'
import { navigationApis } from './navigation'
import { pageLookApis } from './page-look'
import { permissionApis } from './permissions'
import { queryApis } from './queries'
import { scanApis } from './scan'
import { storageApis } from './storage'
import { systemApis } from './system'
import { tabApis } from './tabs'

const families = [
  basicApis,
  appEventApis,
  navigationApis,
  pageLookApis,
  tabApis,
  dialogApis,
  storageApis,
  cloudApis,
  mediaApis,
  fileApis,
  locationApis,
  mapContextApis,
  permissionApis,
  messageApis,
  scanApis,
  systemApis,
  deviceApis,
  accountApis,
  queryApis,
]

/** Fills `phone.wx`. An API that no family has is `undefined`, as one that WeChat has not. */
export const defineWx = (phone: Phone): void => {
  for (const family of families) Object.assign(phone.wx, family(phone) satisfies WxFamily)
}
