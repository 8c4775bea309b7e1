import type { Request } from '../request/request'

/** Who did the work: posts, and the people (OPENIDs) who said that it is done. */
export interface Hands {
  readonly posts: readonly string[]
  readonly people: readonly string[]
}

/** None of them has the last word on it: who said that it is done, and each who reported on a part of it. */
export const handsOf = ({
  lastHandler,
  handledBy,
  joint,
}: Pick<Request, 'lastHandler' | 'handledBy' | 'joint'>): Hands => {
  const done = joint?.parts.filter(({ report }) => report !== null) ?? []
  return {
    posts: [...(lastHandler === null ? [] : [lastHandler.post]), ...done.map(({ assignee }) => assignee.post)],
    people: [handledBy, ...done.map(({ report }) => report?.person ?? null)].filter((person) => person !== null),
  }
}
