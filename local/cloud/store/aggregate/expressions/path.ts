import { failed } from '../../errors'
import { fieldOf, split } from '../../values/path'
import { isDocument } from '../../values/type'
import type { Compute, Scope } from './compute'

/** The value under a path; out of an array of objects, the array of their values. */
export const follow = (value: unknown, parts: string[], at = 0): unknown => {
  const part = parts[at]
  if (part === undefined) return value
  if (Array.isArray(value))
    return value
      .filter(isDocument)
      .map((item) => follow(item, parts, at))
      .filter((found) => found !== undefined)
  return isDocument(value) ? follow(fieldOf(value, part), parts, at + 1) : undefined
}

const needNow = ({ now }: Scope): Date => {
  if (now === undefined) throw failed("Builtin variable '$$NOW' is not available outside of a pipeline's later stages")
  return now
}

const system: Record<string, Compute> = {
  ROOT: ({ root }) => root,
  CURRENT: ({ root }) => root,
  REMOVE: () => undefined,
  NOW: needNow,
}

const user =
  (name: string): Compute =>
  ({ variables }) => {
    if (!Object.hasOwn(variables, name)) throw failed(`Use of undefined variable: ${name}`)
    return variables[name]
  }

const readVariable = (path: string): Compute => {
  const [name = '', ...parts] = split(path)
  const start = Object.hasOwn(system, name) ? system[name] : user(name)
  return (scope) => follow(start?.(scope), parts)
}

const checked = (parts: string[]): string[] => {
  if (parts.some((part) => part === '' || part.startsWith('$')))
    throw failed(`FieldPath '${parts.join('.')}' has an empty field name, or one that starts with '$'`)
  return parts
}

/** `$a.b` of the document, or `$$name.a.b` of a variable. */
export const readPath = (text: string): Compute => {
  if (text.startsWith('$$')) return readVariable(text.slice(2))
  const parts = checked(split(text.slice(1)))
  return ({ root }) => follow(root, parts)
}
