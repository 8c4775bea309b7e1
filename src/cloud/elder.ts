import { people } from '../../contract/people'
import '../../contract/jitless'
import * as z from 'zod'
import { call } from './call'
import { session } from './session'
import { readStored, writeStored } from '../device/storage'
import { systemFontSize } from '../device/window'
import { createStore } from '../state/store'

/** WeChat's care mode begins here: such a reader gets the elder version without asking. */
const largeFont = 22

const chosen = createStore<boolean | null>(null)

/** What the user chose on this phone, else what he chose elsewhere, else what his font size says. */
export const elder = {
  get: (): boolean => chosen.get() ?? (session.me.get()?.elder === true || systemFontSize() >= largeFont),
  subscribe: (listener: () => void): (() => void) => {
    const ends = [chosen.subscribe(listener), session.me.subscribe(listener)]
    return () => ends.forEach((end) => end())
  },
}

export const restoreElder = (): void => chosen.set(readStored('elder', z.boolean()))

export const chooseElder = async (on: boolean): Promise<void> => {
  chosen.set(on)
  writeStored('elder', on)
  await call(people.saveElder, { elder: on })
}
