import { failed } from '../errors'

/** i, m and s mean what they mean to MongoDB; u says what is always so. */
const flagsOf = (options: string): string => {
  const strange = [...options].find((option) => !'imsu'.includes(option))
  if (strange !== undefined) throw failed(`invalid flag in regex options, or not served here: ${strange}`)
  return [...new Set(options.replaceAll('u', ''))].join('')
}

/** Escapes such as \A and \h, which mean something to MongoDB and just the letter to JavaScript. */
const foreign = /\\(?![dDwWsSbBnrtfvxcu])[A-Za-z]/

const tryExpression = (pattern: string, flags: string): RegExp | undefined => {
  try {
    return new RegExp(pattern, flags)
  } catch {
    return undefined
  }
}

/**
 * MongoDB's expressions see characters, not halves of them, and let a backslash stand before any sign; JavaScript's
 * only do one or the other.
 */
export const makeExpression = (pattern: string, options: string): RegExp => {
  const flags = flagsOf(options)
  const isCommon = !foreign.test(pattern.replaceAll('\\\\', ''))
  const made = tryExpression(pattern, `${flags}u`) ?? (isCommon ? tryExpression(pattern, flags) : undefined)
  if (made === undefined) throw failed(`Regular expression is invalid, or not served here: ${pattern}`)
  return made
}
