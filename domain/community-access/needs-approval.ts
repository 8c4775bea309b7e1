import type { AccessKind } from '../../contract/vocabulary/access-kind'

/** What the access list says of a task. */
export interface ListedTask {
  readonly department: string
  readonly kind: AccessKind
  readonly active: boolean
}

/**
 * Whether a department's task to a community waits for the street: always, unless it is listed as allowed for this very
 * department.
 */
export const needsApproval = (listed: ListedTask | null, department: string): boolean =>
  listed === null || !listed.active || listed.kind !== 'allowed' || listed.department !== department
