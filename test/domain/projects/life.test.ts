import fc from 'fast-check'
import { projectStep, type ProjectStep } from '../../../contract/vocabulary/project-step'
import type { DemandState } from '../../../contract/vocabulary/demand-state'
import type { ResourceState } from '../../../contract/vocabulary/resource-state'
import {
  begun,
  isLate,
  isOver,
  shownState,
  stepped,
  stepsOf,
  type Project,
  type Side,
} from '../../../domain/projects/life'
import { isRefused } from '../../../domain/refused'

const dates = { from: '2026-11-20', to: '2026-11-30' }
const project = (state: Project['state'], proposedBy: Side = 'desk'): Project => ({ state, proposedBy, ...dates })

test.each<[Project['state'], Side, readonly Side[], ProjectStep[]]>([
  ['proposed', 'desk', ['provider'], ['agree', 'callOff']],
  ['proposed', 'desk', ['desk'], ['callOff']],
  ['proposed', 'provider', ['desk'], ['agree', 'callOff']],
  ['proposed', 'provider', ['provider'], ['callOff']],
  ['proposed', 'desk', ['desk', 'provider'], ['agree', 'callOff']],
  ['agreed', 'desk', ['provider'], ['finish', 'callOff']],
  ['agreed', 'desk', ['desk'], ['callOff']],
  ['done', 'desk', ['desk'], ['sendBack', 'accept', 'callOff']],
  ['done', 'desk', ['provider'], ['callOff']],
  ['accepted', 'desk', ['desk', 'provider'], []],
  ['calledOff', 'desk', ['desk', 'provider'], []],
  ['agreed', 'desk', [], []],
])('what is %s, proposed by the %s, offers to %j: %j', (state, proposedBy, sides, steps) => {
  expect(stepsOf(project(state, proposedBy), sides)).toEqual(steps)
})

test.each([
  ['agreed', '2026-11-19', 'agreed', false],
  ['agreed', '2026-11-20', 'running', false],
  ['agreed', '2026-11-30', 'running', false],
  ['agreed', '2026-12-01', 'running', true],
  ['proposed', '2026-12-01', 'proposed', true],
  ['done', '2026-12-01', 'done', false],
  ['accepted', '2026-12-01', 'accepted', false],
] as const)('what is %s is on %s shown as %s, late: %s', (state, today, shown, late) => {
  expect([shownState(project(state), today), isLate(project(state), today)]).toEqual([shown, late])
})

test('a resource is given until the end of its last day', () => {
  const [demand, resource] = [{ state: 'open' }, { state: 'open', until: '2026-11-26' }] as const
  expect(isRefused(begun(demand, resource, '2026-11-26'))).toBe(false)
  expect(begun(demand, resource, '2026-11-27')).toMatchObject({ refused: 'resourceTaken' })
})

interface World {
  demand: DemandState
  resource: ResourceState
  projects: Project[]
}

type Act =
  | { readonly kind: 'begin'; readonly by: Side }
  | { readonly kind: 'step'; readonly step: ProjectStep; readonly at: number }

const sides: readonly Side[] = ['desk', 'provider']
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('begin' as const), by: fc.constantFrom(...sides) }),
  fc.record({ kind: fc.constant('step' as const), step: fc.constantFrom(...projectStep.options), at: fc.nat(5) }),
)

const carryOut = (world: World, doing: Act): World => {
  if (doing.kind === 'begin') {
    const states = begun({ state: world.demand }, { state: world.resource, until: '2026-12-31' }, '2026-11-26')
    if (isRefused(states)) return world
    return { ...states, projects: [...world.projects, project(states.project, doing.by)] }
  }
  const known = world.projects[doing.at]
  if (known === undefined) return world
  const states = stepped(known, doing.step, sides)
  if (isRefused(states)) return world
  const projects = world.projects.map((one, at) => (at === doing.at ? { ...one, state: states.project } : one))
  return { ...states, projects }
}

test('whatever is done in whatever order: a demand has one live project at most, and all three say the same', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      let world: World = { demand: 'open', resource: 'open', projects: [] }
      for (const doing of acts) {
        world = carryOut(world, doing)
        const live = world.projects.filter(({ state }) => !isOver(state)).length
        const accepted = world.projects.filter(({ state }) => state === 'accepted').length
        const told = { open: [0, 0], matched: [1, 0], done: [0, 1] }[world.demand as 'open' | 'matched' | 'done']
        expect([live, accepted]).toEqual(told)
        expect(world.resource).toBe(live === 1 ? 'engaged' : 'open')
      }
    }),
  )
})
