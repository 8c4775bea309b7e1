import { refuse } from '../refused'
import type { Said } from '../notification/notices-for'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import { openParts } from './parts'
import type { Assignee, Request, RequestChanges } from './request'
import { demanded, owedReplies, voidedWords, withSupervision } from './supervision'

interface Target {
  readonly part: string | null
  readonly holder: Assignee
}

/** While several work on it each of them is meant, else whoever has it. */
const targetsOf = ({ assignee, joint, status }: Request): readonly Target[] => {
  const parts = status === 'joint' && joint !== null ? openParts(joint) : []
  return parts.length > 0
    ? parts.map((part) => ({ part: part.id, holder: part.assignee }))
    : [{ part: null, holder: assignee }]
}

const supervised = (request: Request, words: string, by: Assignee, level: ServiceLevel, now: Date): RequestChanges =>
  targetsOf(request).reduce<RequestChanges>((so, { part, holder }) => {
    const before = { ...request, ...so }
    const mark = { colour: 'red', at: now, post: holder.post, name: holder.name, reason: words } as const
    return { ...so, ...demanded(before, part, words, by, level, now), marks: [...before.marks, mark] }
  }, {})

/** Who called the parts hears of it too; an application for more time that falls by it is said to who is meant alone. */
const told = (request: Request, words: string, by: Assignee): Said[] => {
  const said = { title: '督办', text: `${by.name}：${words}` }
  const meant = targetsOf(request).map(({ part, holder }) => {
    const voided = voidedWords(request, part)
    return { to: holder, ...said, ...(voided !== null && { text: `${said.text}；${voided}` }) }
  })
  return [...meant, { to: request.assignee, ...said }]
}

/** A level above demands a reply, and a red mark remains. @param by the desk that supervises */
export const supervise =
  (words: string, by: Assignee, level: ServiceLevel): Command =>
  (request, now, who) =>
    who.sitsAt(by)
      ? {
          to: request.status,
          as: by,
          note: words,
          changes: supervised(request, words, by, level, now),
          tells: told(request, words, by),
        }
      : refuse('notAllowed')

/** Answers whatever he was asked for. */
export const replySupervision =
  (words: string): Command =>
  (request, now, who) => {
    const mine = owedReplies(request).filter(({ holder }) => who.sitsAt(holder))
    const [first] = mine
    if (first === undefined) return refuse('noSupervision')
    const changes = mine.reduce<RequestChanges>(
      (so, { supervision }) => withSupervision({ ...request, ...so }, supervision, { reply: { words, at: now } }),
      {},
    )
    return {
      to: request.status,
      as: first.holder,
      note: words,
      changes,
      tells: mine.map(({ supervision }) => supervision.by),
    }
  }
