import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { partyLabels } from '../contract/vocabulary/party'
import { requestAction, requestActionLabels, type RequestAction } from '../contract/vocabulary/request-action'
import { requestEventLabels } from '../contract/vocabulary/request-event'
import { requestStatus, requestStatusLabels, type RequestStatus } from '../contract/vocabulary/status'
import { beginningsOf, targetsOf, transitionOf } from '../domain/request/transitions'

export const lifeFile = 'docs/life-of-a-request.md'

const elsewhere = (action: RequestAction, from: RequestStatus): RequestStatus[] =>
  targetsOf(action, from).filter((status) => status !== from)

const names = (statuses: readonly RequestStatus[]): string =>
  statuses.length === requestStatus.options.length
    ? '任何状态'
    : statuses.map((status) => requestStatusLabels[status]).join('、')

/** Where it leads from all those statuses, itself left out. */
const targets = (action: RequestAction): string => {
  const { from } = transitionOf(action)
  const all = from.length === 0 ? beginningsOf(action) : from.flatMap((status) => elsewhere(action, status))
  const stays = from.some((status) => targetsOf(action, status).includes(status))
  return [...(stays ? ['不变'] : []), ...new Set(all.map((status) => requestStatusLabels[status]))].join('、')
}

const row = (action: RequestAction): string => {
  const { from, by, event } = transitionOf(action)
  const cells = [
    `${requestActionLabels[action]} \`${action}\``,
    from.length === 0 ? '（开始）' : names(from),
    targets(action),
    by.map((party) => partyLabels[party]).join('、'),
    `${requestEventLabels[event]} \`${event}\``,
  ]
  return `| ${cells.join(' | ')} |`
}

/** Arrows between two statuses that differ, with the actions on them. */
const arrows = (): string[] => {
  const labels = new Map<string, string[]>()
  const draw = (begin: string, end: RequestStatus, action: RequestAction) => {
    const arrow = `${begin} --> ${end}`
    labels.set(arrow, [...(labels.get(arrow) ?? []), requestActionLabels[action]])
  }
  for (const action of requestAction.options) {
    const { from } = transitionOf(action)
    if (from.length === 0) beginningsOf(action).forEach((end) => draw('[*]', end, action))
    for (const begin of from) elsewhere(action, begin).forEach((end) => draw(begin, end, action))
  }
  return [...labels].map(([arrow, actions]) => `  ${arrow}: ${actions.join(' / ')}`)
}

/** The life of a request as a page: what the transition table says, drawn and listed. */
export const lifePage = (): string =>
  [
    '# The life of a request',
    '',
    'Made from `domain/request/transitions.ts` by `npm run life`; a test fails when the two differ.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...requestStatus.options.map((status) => `  ${status}: ${requestStatusLabels[status]}`),
    ...arrows(),
    '```',
    '',
    '| action | from | to | by | event |',
    '| --- | --- | --- | --- | --- |',
    ...requestAction.options.map(row),
    '',
  ].join('\n')

/** `npm run life`: writes the page anew. */
export const main = (_: string[], top: string): Promise<number> => {
  writeFileSync(join(top, lifeFile), lifePage())
  return Promise.resolve(0)
}
