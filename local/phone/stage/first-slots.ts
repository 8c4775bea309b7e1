import type { Persona } from '../gateway/answers'
import { mostSlots, type Slot } from './state'

/** Who stands on a new stage: those the site names, else the first of each group. */
export const firstSlots = (personas: Persona[], named: string[]): Slot[] => {
  const groups = new Set<string>()
  const firsts = personas.filter(({ group }) => {
    const isNew = !groups.has(group)
    groups.add(group)
    return isNew
  })
  const chosen = named.length ? named : firsts.map(({ openid }) => openid)
  return chosen.slice(0, mostSlots).map((openid) => ({ openid, offline: false }))
}
