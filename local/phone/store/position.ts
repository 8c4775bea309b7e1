import type { Settings } from '../settings'
import type { Vault } from './vault'

export interface Coordinates {
  longitude: number
  latitude: number
  /** Metres. */
  accuracy?: number
}

/** Where this phone is, GCJ-02: what a test or the stage said, else the last place picked, else the site's centre. */
export interface Position {
  now: () => Required<Coordinates>
  set: (place: Coordinates | null) => void
  /** A place picked on a map: the phone is taken to be there until it is set otherwise. */
  picked(place: Coordinates): void
}

const defaultAccuracy = 18

export const createPosition = (settings: Settings, memory: Vault): Position => {
  let given: Coordinates | null = (memory.get('position') as Coordinates | undefined) ?? null
  return {
    now: () => {
      const picked = memory.get('picked') as Coordinates | undefined
      return { accuracy: defaultAccuracy, ...(given ?? picked ?? settings.centre) }
    },
    set: (place) => {
      given = place
      if (place) memory.set('position', place)
      else memory.remove('position')
    },
    picked: ({ longitude, latitude }) => {
      memory.set('picked', { longitude, latitude })
    },
  }
}
