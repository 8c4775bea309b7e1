/** A part of what somebody writes, with its name; the words are empty when there is nothing. */
export interface Part<Content> {
  readonly label: string
  readonly words: (content: Content) => string
}

const orNone = (words: string): string => words || '没有'

/** For the record: what of a row was changed from what into what. @param before null: there was none */
export const changedWords = <Content>(
  parts: readonly Part<Content>[],
  before: Content | null,
  after: Content,
): string => {
  const changes = parts.flatMap(({ label, words }) => {
    const [was, is] = [before === null ? '' : words(before), words(after)]
    if (was === is) return []
    return before === null ? `${label}：${is}` : `${label}：${orNone(was)} 改为 ${orNone(is)}`
  })
  return [...(before === null ? ['新增'] : []), ...changes].join('；')
}
