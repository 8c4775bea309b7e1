import { refuse } from '../refused'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import { opened } from './joint'
import type { Assignee, PartLimits } from './request'

export interface Share {
  readonly to: Assignee
  readonly task: string
}

/** A desk gives parts of the work to several; it is done when all of them have reported. */
export const split =
  (shares: readonly Share[], by: Assignee, limits: PartLimits, level: ServiceLevel): Command =>
  (request, now, who) =>
    shares.length < 2 || !who.sitsAt(by)
      ? refuse('noPart')
      : {
          to: 'joint',
          as: by,
          detail: shares.map(({ to, task }) => `${to.name}：${task}`).join('；'),
          changes: opened(
            {
              kind: 'split',
              type: null,
              matters: [],
              note: '',
              limits,
              calls: shares.map((share) => ({ ...share, role: 'share' })),
            },
            by,
            request,
            level,
            now,
          ),
        }
