import fc from 'fast-check'
import { isRefused } from '../../../domain/refused'
import { guessedAgain, type Guesses } from '../../../domain/reporting-in/guesses'

const tenMinutes = 600_000

/** The moments at which somebody was let guess, of those at which he wanted to. */
const allowedOf = (wanted: readonly number[]): number[] => {
  let guesses: Guesses | null = null
  return wanted.filter((at) => {
    const next = guessedAgain(guesses, new Date(at))
    if (isRefused(next)) return false
    guesses = next
    return true
  })
}

test('five guesses are let through, and the sixth ten minutes after the first', () => {
  const wanted = [0, 1000, 2000, 3000, 4000, 5000, tenMinutes - 1, tenMinutes]
  expect(allowedOf(wanted)).toEqual([0, 1000, 2000, 3000, 4000, tenMinutes])
})

test('however they are spread, nobody has more than ten guesses within ten minutes', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 240_000 }), { maxLength: 80 })
  fc.assert(
    fc.property(pauses, (all) => {
      let now = 0
      const allowed = allowedOf(all.map((pause) => (now += pause)))
      return allowed.every((at, n) => (allowed[n + 10] ?? Infinity) - at >= tenMinutes)
    }),
  )
})
