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

/** Takes one from the quota; false when there is none. */
export const takeQuota = async (person: string, template: NoticeTemplate): Promise<boolean> =>
  (await updateDocuments(
    'subscriptions',
    { _id: idOf(person, template), count: command.gt(0) },
    { count: command.inc(-1) },
  )) === 1

export const returnQuota = (person: string, template: NoticeTemplate): Promise<void> => add(person, template)

/** WeChat said that nothing is left. */
export const emptyQuota = async (person: string, template: NoticeTemplate): Promise<void> => {
  await updateDocuments('subscriptions', { _id: idOf(person, template) }, { count: 0 })
}
