import type { Gateway } from '../gateway/client'
import type { Network } from '../gateway/network'
import type { MiniProgram } from '../package'
import type { Settings } from '../settings'
import type { Files } from '../store/files'
import type { Position } from '../store/position'
import type { Vault } from '../store/vault'
import type { Emitter } from './emitter'
import type { Framework } from './framework'
import type { ImageUrl } from './image-url'
import type { Journal } from './journal'
import type { PageStack } from './page-stack'
import type { Screen } from './screen'
import type { TabBar } from './tab-bar'

export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
  referrerInfo: Record<string, never>
}

/** What `App()` was given, with what the app put on it since. */
export type AppInstance = Record<string, unknown>

/** One phone with one mini program in it: what its parts know of each other. */
export interface Phone {
  program: MiniProgram
  settings: Settings
  openid: string
  screen: Screen
  events: Emitter
  journal: Journal
  network: Network
  gateway: Gateway
  vault: Vault
  files: Files
  imageUrl: ImageUrl
  position: Position
  framework: Framework
  pages: PageStack
  tabBar: TabBar
  launchOptions: LaunchOptions
  app: AppInstance
  wx: Record<string, unknown>
}
