import { caseFileDocument } from '../../server/repositories/documents/case-file'
import { isIntact, verdictOf } from '../../server/repositories/event-chain'
import { chainWords } from '../../server/views/chain-words'

/** What one document of `requests` proves. */
export interface Checked {
  /** Its number, or its id where that is gone. */
  readonly name: string
  readonly events: number
  readonly isIntact: boolean
  /** In sentences, for people. */
  readonly words: readonly string[]
}

const nameOf = (document: unknown): string => {
  const { number, _id } = document as { number?: unknown; _id?: unknown }
  return typeof number === 'string' ? number : String(_id)
}

export const checkCase = (document: unknown): Checked => {
  const file = caseFileDocument.safeParse(document)
  if (!file.success) return { name: nameOf(document), events: 0, isIntact: false, words: ['案卷残缺，读不出来'] }
  const verdict = verdictOf(file.data)
  return {
    name: file.data.number,
    events: file.data.events.length,
    isIntact: isIntact(verdict),
    words: chainWords(verdict),
  }
}
