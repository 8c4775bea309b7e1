import { isDeepStrictEqual } from 'node:util'
import { refuse, type Refused } from '../../domain/refused'

/** A step by somebody who looks at a document. */
interface Step<D> {
  /** The version he looks at. */
  readonly seen: number
  /** Why the document is not in a state for it, if so. */
  readonly no: Refused | null
  readonly change: Partial<D>
  /** What holds where it was taken, without the times: by it a step is known whose answer got lost. */
  readonly mark: Partial<D>
}

const has = <D>(document: D, mark: Partial<D>): boolean =>
  (Object.keys(mark) as (keyof D)[]).every((key) => isDeepStrictEqual(document[key], mark[key]))

/** What a step makes of a document: the same again changes nothing, and who looks at an older document is told so. */
export const taken = <D extends { readonly version: number }>(
  document: D,
  { seen, no, change, mark }: Step<D>,
): Partial<D> | Refused => {
  if (document.version === seen + 1 && has(document, mark)) return {}
  return document.version === seen ? (no ?? change) : refuse('stale')
}
