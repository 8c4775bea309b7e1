import { needsApproval, type ListedTask } from '../../../domain/community-access/needs-approval'

const listed: ListedTask = { department: 'civilAffairs', kind: 'allowed', active: true }

test.each<[string, ListedTask | null, string, boolean]>([
  ['a listed task of the department', listed, 'civilAffairs', false],
  ['a listed task of another department', listed, 'health', true],
  ['a task that was cancelled', { ...listed, kind: 'cancelled' }, 'civilAffairs', true],
  ['a row that is switched off', { ...listed, active: false }, 'civilAffairs', true],
  ['a task that is not listed', null, 'civilAffairs', true],
])('%s: does it wait for the street?', (_, task, department, waits) => {
  expect(needsApproval(task, department)).toBe(waits)
})
