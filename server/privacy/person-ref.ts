import { seal, unseal } from './seal'

const kind = 'person:'

/** Stands for a person where an OPENID must not be shown: sealed, another one each time, so that nobody can be followed by it. */
export const refOf = (person: string): string => seal(`${kind}${person}`)

/** Whom it stands for; null when it is none of ours. */
export const personOf = (ref: string): string | null => {
  try {
    const text = unseal(ref)
    return text.startsWith(kind) ? text.slice(kind.length) : null
  } catch {
    return null
  }
}
