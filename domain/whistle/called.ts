import type { PartRole } from '../../contract/vocabulary/part-role'
import { refuse, type Refused } from '../refused'
import type { Department, Matter } from './whistle'

/** A post of a department. */
export interface DepartmentPost {
  readonly post: string
  readonly name: string
  readonly department: string
  readonly area: string
}

export interface CalledPost extends DepartmentPost {
  readonly role: Exclude<PartRole, 'share'>
}

/** Whom a whistle asks for. */
export interface Ask {
  /** From the list; the first one is the principal one. */
  readonly matters: readonly Matter[]
  /** Codes of departments called by name; the first of them leads when no matter is cited. */
  readonly named: readonly string[]
  /** Whether all forces of 1+6+N are called with them. */
  readonly joint: boolean
  readonly departments: readonly Department[]
}

/** Code of each department that is asked for, with the weightiest role it is named for. */
export const rolesOf = ({ matters, named, joint, departments }: Ask): Map<string, CalledPost['role']> => {
  const forces = joint ? departments.filter(({ force }) => force !== null) : []
  const [first, ...others] = [...matters.map((matter) => matter.lead), ...named]
  // Joint enforcement that nobody else leads is led by the squadron.
  const lead = first ?? forces.find(({ force }) => force === 'squadron')?.code
  // Written from the least to the weightiest: the last one stays.
  const roles = new Map<string, CalledPost['role']>()
  for (const { code } of forces) roles.set(code, 'force')
  for (const code of [...matters.flatMap(({ assist }) => assist), ...others]) roles.set(code, 'assist')
  if (lead !== undefined) roles.set(lead, 'lead')
  return roles
}

const order: readonly CalledPost['role'][] = ['lead', 'assist', 'force']

/**
 * Whom a whistle calls: the nearest post of each department, the leading one first. Refused when a department has no post there.
 * @param posts the department posts above the place, the nearest first
 */
export const calledPosts = (ask: Ask, posts: readonly DepartmentPost[]): readonly CalledPost[] | Refused => {
  const called = [...rolesOf(ask)].map(([code, role]) => {
    const post = posts.find(({ department }) => department === code)
    return post && { ...post, role }
  })
  const found = called.filter((post) => post !== undefined)
  if (found.length < called.length) return refuse('departmentUnknown')
  return [...found].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
}
