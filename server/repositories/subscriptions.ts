import { noticeTemplate, type NoticeTemplate } from '../../contract/vocabulary/notice-template'
import { addDocument, addDocuments, command, findDocuments, updateDocuments } from '../cloud/database'
import { subscriptionDocument, type SubscriptionDocument } from './documents/notice'

/**
 * Our count of the one-time subscriptions that a person has granted. WeChat does not tell its own, so each accepted
 * request adds one, each message sent takes one, and 43101 empties it.
 */
const idOf = (person: string, template: NoticeTemplate): string => `${person}:${template}`

type Quota = Record<NoticeTemplate, number>

const rowsOf = (person: string): Promise<SubscriptionDocument[]> =>
  findDocuments('subscriptions', subscriptionDocument, {
    where: { _id: command.in(noticeTemplate.options.map((template) => idOf(person, template))) },
    limit: noticeTemplate.options.length,
  })

const quotaIn = (rows: readonly SubscriptionDocument[]): Quota =>
  Object.fromEntries(
    noticeTemplate.options.map((template) => [template, rows.find((row) => row.template === template)?.count ?? 0]),
  ) as Quota

export const quotaOf = async (person: string): Promise<Quota> => quotaIn(await rowsOf(person))

/** A phone that got no answer taps again soon. */
const keysKept = 10

const counted = (key: string) => ({
  count: command.inc(1),
  keys: command.push({ each: [key], slice: -keysKept }),
})

const rowFor = (person: string, template: NoticeTemplate, keys: string[]): SubscriptionDocument => ({
  _id: idOf(person, template),
  template,
  count: 1,
  keys,
})

/** Counts a tap once in rows that there are. @returns in how many */
const countIn = async (ids: readonly string[], key: string): Promise<number> =>
  ids.length === 0
    ? 0
    : updateDocuments('subscriptions', { _id: command.in([...ids]), keys: command.nin([key]) }, counted(key))

/** In a row that was not there a moment ago. */
const countAnew = async (row: SubscriptionDocument, key: string): Promise<void> => {
  if (!(await addDocument('subscriptions', row))) await countIn([row._id], key)
}

/** Counts what was granted; the same key a second time is a retry and counts nothing. @returns what there is then */
export const grant = async (person: string, templates: readonly NoticeTemplate[], key: string): Promise<Quota> => {
  const known = await rowsOf(person)
  const isGranted = ({ template, keys }: SubscriptionDocument): boolean =>
    templates.includes(template) && !keys.includes(key)
  const more = known.filter(isGranted)
  const fresh = templates
    .filter((template) => known.every((row) => row.template !== template))
    .map((template) => rowFor(person, template, [key]))
  const [changed, added] = await Promise.all([
    countIn(
      more.map(({ _id }) => _id),
      key,
    ),
    fresh.length === 0 || addDocuments('subscriptions', fresh),
  ])
  if (!added) await Promise.all(fresh.map((row) => countAnew(row, key)))
  // Somebody else counts for him at this moment.
  if (!added || changed < more.length) return quotaOf(person)
  return quotaIn([...known.map((row) => (isGranted(row) ? { ...row, count: row.count + 1 } : row)), ...fresh])
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

export const returnQuota = async ({ person, template }: Addressed): Promise<void> => {
  const more = (): Promise<number> =>
    updateDocuments('subscriptions', { _id: idOf(person, template) }, { count: command.inc(1) })
  if ((await more()) === 0 && !(await addDocument('subscriptions', rowFor(person, template, [])))) await more()
}

/** WeChat said that nothing is left. */
export const emptyQuotas = async (addressed: readonly Addressed[]): Promise<void> => {
  if (addressed.length > 0) await updateDocuments('subscriptions', { _id: command.in(idsOf(addressed)) }, { count: 0 })
}
