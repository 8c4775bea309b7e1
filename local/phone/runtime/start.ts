import { defineComponents } from '../components'
import { createCloudImages } from '../gateway/cloud-images'
import { createGateway } from '../gateway/client'
import { createNetwork } from '../gateway/network'
import { signIn } from '../gateway/session'
import { listenToGestures } from '../gestures/listen'
import type { MiniProgram } from '../package'
import { drawCapsule } from '../screen/capsule'
import { watchErrors } from '../screen/error-chip'
import type { Settings } from '../settings'
import { openFiles } from '../store/files'
import { createPosition } from '../store/position'
import { createVault } from '../store/vault'
import { defineWx } from '../wx'
import { createEmitter } from './emitter'
import { createFramework } from './framework'
import { createImageUrl } from './image-url'
import { createJournal } from './journal'
import { launch, openMenu } from './launch'
import { createModules, type Modules } from './modules'
import { createMp, type Mp } from './mp'
import { createPageStack } from './page-stack'
import type { Phone } from './phone'
import { homeOf } from './routes'
import { createScreen } from './screen'
import { showServiceMessages } from './service-messages'
import { createTabBar } from './tab-bar'

const assemble = async (
  root: HTMLElement,
  program: MiniProgram,
  settings: Settings,
  openid: string,
  modules: () => Modules,
): Promise<Phone> => {
  const events = createEmitter()
  const journal = createJournal(events)
  const network = createNetwork(events)
  const gateway = createGateway(openid, await signIn(openid), network)
  const files = await openFiles(openid)
  const vault = createVault(openid, 'phone')
  const screen = createScreen(root)
  const phone: Phone = {
    program,
    settings,
    openid,
    screen,
    events,
    journal,
    network,
    gateway,
    vault,
    files,
    imageUrl: createImageUrl(files, createCloudImages(gateway)),
    position: createPosition(settings, vault),
    framework: createFramework(program, journal),
    pages: undefined as never,
    tabBar: createTabBar(program, screen, (index) => {
      tapTab(phone, index)
    }),
    launchOptions: { path: '', query: {}, scene: 1001, referrerInfo: {} },
    app: {},
    wx: {},
  }
  phone.pages = createPageStack(phone, modules)
  return phone
}

const tapTab = (phone: Phone, index: number): void => {
  const tab = phone.tabBar.tabAt(index)
  const pagePath = phone.tabBar.paths[index]
  if (!tab || pagePath === undefined) return
  phone.pages.switchTab({ url: `/${pagePath}` })
  phone.pages.top()?.life('onTabItemTap', { index, pagePath, text: tab.text })
}

/** Turns on one phone for one person. Rejects when the cloud does not let this person in. */
export const startPhone = async (
  root: HTMLElement,
  program: MiniProgram,
  settings: Settings,
  openid: string,
  page: string | null,
): Promise<Mp> => {
  const phone = await assemble(root, program, settings, openid, () => modules)
  defineWx(phone)
  defineComponents(phone)
  const modules: Modules = createModules(phone)
  listenToGestures(root)
  root.append(
    drawCapsule(
      () => void openMenu(phone),
      () => {
        phone.pages.reLaunch({ url: `/${homeOf(phone)}` })
      },
    ),
  )
  watchErrors(phone)
  launch(phone, modules, page)
  showServiceMessages(phone)
  return createMp(phone)
}
