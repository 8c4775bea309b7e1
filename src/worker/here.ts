import * as z from 'zod'
import '../../contract/jitless'
import type { Position } from '../../contract/place'
import { currentPosition } from '../device/location'
import { readStored, writeStored } from '../device/storage'
import { createStore } from '../state/store'

const storageKey = 'worker-distance'
const choice = z.enum(['yes', 'no'])
type Choice = z.infer<typeof choice>

const chosen = createStore<Choice | null>(null)
const position = createStore<Position | null>(null)

/** Whether this worker wants to see how far his tasks are; null: he was not asked yet. */
export const distanceChoice = {
  get: (): Choice | null => chosen.get() ?? readStored(storageKey, choice),
  subscribe: chosen.subscribe,
}

export const chooseDistance = (next: Choice): void => {
  writeStored(storageKey, next)
  chosen.set(next)
}

/** Where the worker is, once he agreed and the phone said so. */
export const here = { get: position.get, subscribe: position.subscribe }

/** Looks anew, only for who agreed; without a position the tasks simply show no distance. */
export const lookAround = async (): Promise<void> => {
  if (distanceChoice.get() !== 'yes') return
  const located = await currentPosition()
  if (located.ok) position.set(located.at)
}
