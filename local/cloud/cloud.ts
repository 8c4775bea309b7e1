import type { MovableClock } from './clock'
import type { Events } from './client/open-events'
import type { Administration } from './definition'
import type { Files } from './files/open-files'
import type { Hosting } from './hosting/open-hosting'
import type { Invocations } from './hosting/invocations'
import type { Journal } from './journal'
import type { WeChatRecord } from './record/open-record'
import type { Store } from './store'
import type { Troubles } from './troubles'
import type { Timers } from './timers/open-timers'
import type { PushDelivery } from './open-api/open-push-delivery'

/** The parts of a running local cloud, as its actions and routes see them. */
export interface Cloud {
  store: Store
  record: WeChatRecord
  files: Files
  clock: MovableClock
  journal: Journal
  troubles: Troubles
  invocations: Invocations
  hosting: Hosting
  timers: Timers
  events: Events
  pushes: PushDelivery
  administration: Administration
  /** When the result of an image check comes, in ms after the call. */
  mediaChecksMs: readonly number[]
  demo: boolean
  /** Where others find the phones that are served here, for codes to be scanned. */
  site: string
}
