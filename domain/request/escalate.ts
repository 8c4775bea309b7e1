import { partyLabels } from '../../contract/vocabulary/party'
import { rungLabels, rungName } from '../../contract/vocabulary/rung'
import type { Said } from '../notification/notices-for'
import { refuse } from '../refused'
import { climbed, rungDue, type Climb, type Rung } from '../service-level/ladder'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import type { Assignee, Mark, Request, RequestChanges } from './request'
import { missed, rungSentences } from './rung-words'
import { addressed, type Addressed, type Superiors } from './superiors'
import { demanded, owedReplies, voidedWords } from './supervision'
import { watched, type Watched } from './watched'

/** One clock whose time has come. */
interface Late extends Watched {
  readonly climb: Climb
}

const rungsOf = ({ skipped, rung }: Climb): readonly Rung[] => [...skipped, rung]

const marksFor = ({ due, holder, climb }: Late, now: Date): Mark[] =>
  rungsOf(climb).flatMap(({ mark }) =>
    mark === null ? [] : [{ colour: mark, at: now, post: holder.post, name: holder.name, reason: missed(due) }],
  )

/** Who has to urge must be able to read it, also when it is confidential. */
const intoChain = ({ climb }: Late, { by }: Addressed): string[] =>
  by !== null && 'after' in climb.rung.when ? [by.post] : []

/** The chief of the grid is above nobody's work but may look, and urge. */
const copied = ({ copies, confidential }: Request, { whom }: Addressed, { chief }: Superiors): readonly string[] =>
  chief !== null && !confidential && whom.includes(chief) ? [...new Set([...copies, chief.post])] : copies

const isSupervised = ({ climb }: Late): boolean => rungsOf(climb).some(({ name }) => name === 'supervise')

/** A supervision that is not answered yet is not put off by another one. */
const demand = (request: Request, late: Late, by: Assignee | null, level: ServiceLevel, now: Date): RequestChanges => {
  const { target, due } = late
  if (target === undefined || !isSupervised(late) || by === null) return {}
  const isOwed = owedReplies(request).some(({ supervision }) => supervision.part === target.part)
  return isOwed ? {} : demanded(request, target.part, missed(due), by, level, now)
}

const told = (request: Request, late: Late, { whom, by }: Addressed): Said[] => {
  const { due, climb, holder, target } = late
  const sentence = rungSentences[climb.rung.name](due, by?.name ?? partyLabels.system)
  const voided = target !== undefined && isSupervised(late) ? voidedWords(request, target.part) : null
  const toStaff = [`${holder.name}：${sentence}`, ...(voided === null ? [] : [voided])].join('；')
  return whom.map((to) => ({
    to,
    title: due.step === 'confirm' ? '请您确认' : rungLabels[climb.rung.name],
    text: to === 'reporter' ? `${sentence}，不回复会自动办结` : toStaff,
  }))
}

const summary = (late: Late, { by }: Addressed): string => {
  const { due, climb, holder } = late
  const sentence = rungSentences[climb.rung.name](due, by?.name ?? partyLabels.system)
  return `${due.step === 'confirm' ? partyLabels.reporter : holder.name}：${sentence}`
}

const lateOnes = (request: Request, level: ServiceLevel, now: Date): Late[] =>
  watched(request)
    .flatMap((one) => {
      const climb = rungDue(one.due, request.category, level, now)
      return climb ? [{ ...one, climb }] : []
    })
    // Who is told of two is told of the graver one first.
    .sort((a, b) => rungName.options.indexOf(b.climb.rung.name) - rungName.options.indexOf(a.climb.rung.name))

/**
 * Takes the rungs whose time has come, of every clock that runs: marks remain, people are told, and at 督办 a reply is due. Refused when
 * there is none, so that of two timers only one does it. Whether anybody holds the post that is late does not matter: the levels above
 * it are told all the same.
 */
export const escalate =
  (superiors: Superiors, level: ServiceLevel): Command =>
  (request, now) => {
    const late = lateOnes(request, level, now)
    if (late.length === 0) return refuse('wrongStatus')
    const all = late.map((one) => ({ one, to: addressed(one.climb.rung, one.holder, request, superiors) }))
    const changes = all.reduce<RequestChanges>((so, { one, to }) => {
      const before = { ...request, ...so }
      const moved = one.put(before, climbed(one.due, one.climb))
      const marks = [...before.marks, ...marksFor(one, now)]
      const participants = [...before.participants, ...intoChain(one, to)]
      const copies = copied(before, to, superiors)
      return {
        ...so,
        ...moved,
        marks,
        participants,
        copies,
        ...demand({ ...before, ...moved, marks }, one, to.by, level, now),
      }
    }, {})
    return {
      to: request.status,
      detail: all.map(({ one, to }) => summary(one, to)).join('；'),
      changes,
      tells: all.flatMap(({ one, to }) => told(request, one, to)),
    }
  }
