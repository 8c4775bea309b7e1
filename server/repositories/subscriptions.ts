import { noticeTemplate, type NoticeTemplate } from '../../contract/vocabulary/notice-template'
import { addDocument, command, findDocuments, updateDocuments } from '../cloud/database'
import { subscriptionDocument } from './documents/notice'

/**
 * Our count of the one-time subscriptions that a person has granted. WeChat does not tell its own, so each accepted
 * request adds one, each message sent takes one, and 43101 empties it.
 */
const idOf = (person: string, template: NoticeTemplate): string => `${person}:${template}`

export const quotaOf = async (person: string): Promise<Record<NoticeTemplate, number>> => {
  const rows = await findDocuments('subscriptions', subscriptionDocument, {
    where: { _id: command.in(noticeTemplate.options.map((template) => idOf(person, template))) },
    limit: noticeTemplate.options.length,
  })
  const count = (template: NoticeTemplate): number => rows.find((row) => row.template === template)?.count ?? 0
  return Object.fromEntries(noticeTemplate.options.map((template) => [template, count(template)])) as Record<
    NoticeTemplate,
    number
  >
}

const add = async (person: string, template: NoticeTemplate): Promise<void> => {
  const _id = idOf(person, template)
  const more = (): Promise<number> => updateDocuments('subscriptions', { _id }, { count: command.inc(1) })
  if ((await more()) === 0 && !(await addDocument('subscriptions', { _id, template, count: 1 }))) await more()
}

/** Counts what was granted; the same key a second time is a retry and counts nothing. */
export const grant = async (
  person: string,
  templates: readonly NoticeTemplate[],
  key: string,
  now: Date,
): Promise<void> => {
  if (!(await addDocument('grants', { _id: `${person}:${key}`, at: now }))) return
  await Promise.all(templates.map((template) => add(person, template)))
}

/** A message of one kind to one person. */
export interface Addressed {
  readonly person: string
  readonly template: NoticeTemplate
}

const idsOf = (addressed: readonly Addressed[]): string[] => [
  ...new Set(addressed.map(({ person, template }) => idOf(person, template))),
]

/** How many more of such messages each person lets us send; only where there is one at least, and by a key of `quotaKey`. */
export const quotasLeft = async (addressed: readonly Addressed[]): Promise<Map<string, number>> => {
  const ids = idsOf(addressed)
  const found = await findDocuments('subscriptions', subscriptionDocument, {
    where: { _id: command.in(ids), count: command.gt(0) },
    limit: Math.max(1, ids.length),
  })
  return new Map(found.map(({ _id, count }) => [_id, count]))
}

export const quotaKey = ({ person, template }: Addressed): string => idOf(person, template)

/** Takes one from the quota of each; twice from somebody who gets two. */
export const takeQuotas = async (addressed: readonly Addressed[]): Promise<void> => {
  const counts = new Map<string, number>()
  for (const one of addressed) counts.set(quotaKey(one), (counts.get(quotaKey(one)) ?? 0) + 1)
  for (const amount of new Set(counts.values())) {
    const ids = [...counts].filter(([, count]) => count === amount).map(([id]) => id)
    await updateDocuments(
      'subscriptions',
      { _id: command.in(ids), count: command.gt(0) },
      { count: command.inc(-amount) },
    )
  }
}

export const returnQuota = ({ person, template }: Addressed): Promise<void> => add(person, template)

/** WeChat said that nothing is left. */
export const emptyQuotas = async (addressed: readonly Addressed[]): Promise<void> => {
  if (addressed.length > 0) await updateDocuments('subscriptions', { _id: command.in(idsOf(addressed)) }, { count: 0 })
}
