import { assessedGround, isInGround } from '../../../domain/access/assessment'
import type { Actor } from '../../../domain/access/actor'
import { actors, codes } from '../../support/requests'

const admin: Actor = { ...actors.stranger, roles: ['admin'] }
const otherStreet = '990101002000'

test.each<[string, Actor, boolean | null, boolean | null, boolean | null]>([
  // its own street, another street, the district
  ['a street reads its own bodies’ and the district’s', actors.streetDesk, true, false, true],
  ['the district centre reads all', actors.centre, true, true, true],
  ['an administrator reads all', admin, true, true, true],
  ['a community reads none', actors.desk, null, null, null],
  ['a department reads none, its own neither', actors.enforcement, null, null, null],
  ['a resident reads none', actors.resident, null, null, null],
])('%s', (_, actor, own, other, district) => {
  const ground = assessedGround(actor, codes.district)
  const reads = [codes.street, otherStreet, codes.district].map((area) => ground && isInGround(area, ground))
  expect(reads).toEqual([own, other, district])
})
