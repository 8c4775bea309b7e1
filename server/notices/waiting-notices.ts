import type { AreaSummary } from '../repositories/documents/area'
import { atNearestDesk } from './recipients'
import { nudgeFor, quietly, tellOnce, type Words } from './tell'

interface Page {
  readonly page: string
  /** The same happening is told once. */
  readonly key: readonly string[]
}

/** What the desk of an area hears, or who stands in for it. */
export const tellDeskOf = async (
  { path, name }: Pick<AreaSummary, 'path' | 'name'>,
  { page, key }: Page,
  words: Words,
  at: Date,
): Promise<void> => {
  const told = {
    ...words,
    page,
    template: 'taskArrived',
    push: 'pending',
    at,
    subject: { title: words.title, place: name },
  } as const
  await tellOnce((await atNearestDesk(path, at)).map((person) => nudgeFor(key, person, told)))
}

/** What somebody hears in his inbox alone: WeChat has approved no message for contact persons, and what is no hurry is worth none. */
export const tellQuietly = async (person: string, { page, key }: Page, words: Words, at: Date): Promise<void> => {
  if (person === '') return
  const subject = { title: words.title, place: '' }
  await tellOnce([nudgeFor(key, person, { ...words, ...quietly, page, template: 'requestProgress', at, subject })])
}
