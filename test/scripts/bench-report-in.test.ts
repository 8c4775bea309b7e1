import { readOptions } from '../../scripts/bench/report-in/options'
import { figuresOf } from '../../scripts/bench/report-in/report'
import { emptyLedger, noteCall, noteError } from '../../scripts/bench/year/ledger'

test('a member costs as many calls as the floor makes meanwhile, and who is not there whole is lost', () => {
  const played = emptyLedger()
  Object.assign(played, { lives: 100, seconds: 2 })
  for (let n = 1; n <= 100; n++) noteCall(played, 'reportIn', 100 + n, 4)
  for (let n = 1; n <= 100; n++) noteCall(played, 'checkIn', n, 2)
  noteError(played, 'checkIn: codeExpired')
  const floor = { calls: 2_400, seconds: 3, cpuMs: 0 }
  expect(figuresOf({ played, floor, members: 110, found: { whole: 109, capBroken: 3 } })).toEqual({
    members: 100,
    callsPerSecond: 100,
    floorCallsPerSecond: 800,
    callsPerMember: 16,
    p95Ms: 191,
    lost: 1,
    capBroken: 3,
    errors: 1,
  })
})

test('without arguments it is a district: 45,000 members and 619 units', () => {
  expect(readOptions([])).toEqual({ members: 45_000, units: 619, concurrency: 20, size: 'changan' })
})

test.each([[['--members', 'many']], [['--members', '0']], [['--size', 'moon']], [['--people', '3']]])(
  '%j is refused with what may be given',
  (args) => {
    expect(() => readOptions(args)).toThrow(expect.objectContaining({ exitCode: 2 }))
  },
)
