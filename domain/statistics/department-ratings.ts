import type { DueStep } from '../../contract/vocabulary/due-step'
import { deskDuties } from '../../contract/vocabulary/duty'
import type { PartRole } from '../../contract/vocabulary/part-role'
import type { Request } from '../request/request'
import type { PartRating } from './department-score'

/** What a closed whistle says of one department that came to it: the fact that the assessment is made of. */
export interface DepartmentRating extends PartRating {
  readonly part: string
  /** The department's post. */
  readonly post: string
  readonly role: PartRole
  /** Area of the desk that whistled. */
  readonly from: string
  /** Names, as the whistle cited them. */
  readonly matters: readonly string[]
  /** Steps that it took after their time. */
  readonly late: readonly DueStep[]
  readonly at: Date
}

/** A rating for each department that has reported on a closed whistle; none of those that were let go. */
export const departmentRatings = ({ joint }: Pick<Request, 'joint'>): DepartmentRating[] => {
  const by = deskDuties.find((duty) => duty === joint?.by.duty)
  if (joint?.kind !== 'whistle' || joint.closedAt === null || by === undefined) return []
  const { closedAt: at, matters } = joint
  return joint.parts
    .filter(({ state }) => state === 'reported')
    .map(({ id, role, assignee, rating, late }) => ({
      part: id,
      post: assignee.post,
      role,
      by,
      from: joint.by.area,
      level: rating?.level ?? null,
      matters: matters.map(({ name }) => name),
      late,
      at,
    }))
}
