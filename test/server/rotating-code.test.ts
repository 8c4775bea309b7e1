import fc from 'fast-check'
import { areDigitsOf, codeAt, readCode, type CodeSubject } from '../../server/reporting/rotating-code'
import { giveKeys } from '../support/case-file'

beforeAll(giveKeys)

const [window, grace] = [30_000, 15_000]
const subjects = fc.record<CodeSubject>({
  kind: fc.constantFrom('activity', 'station'),
  id: fc.stringMatching(/^[\w-]{1,64}$/),
})
const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })

test('a code is good exactly while it is shown and a quarter of a minute longer, and tells what it is for', () => {
  const reads = fc.record({ subject: subjects, shown: moments, after: fc.integer({ min: -window, max: 4 * window }) })
  fc.assert(
    fc.property(reads, ({ subject, shown, after }) => {
      const { text, until } = codeAt(subject, shown)
      const now = new Date(shown.getTime() + after)
      const from = until.getTime() - window
      const proven = readCode(text, now)
      if (now.getTime() < from) return proven.is === 'false'
      if (now.getTime() >= until.getTime() + grace) return proven.is === 'past' && proven.at.getTime() === from
      return proven.is === 'now' && proven.subject.id === subject.id && proven.subject.kind === subject.kind
    }),
  )
})

test('the six digits are good as long as the code above them', () => {
  const reads = fc.record({ subject: subjects, shown: moments, after: fc.integer({ min: 0, max: 4 * window }) })
  fc.assert(
    fc.property(reads, ({ subject, shown, after }) => {
      const { digits, until } = codeAt(subject, shown)
      const now = new Date(shown.getTime() + after)
      const isGood = now.getTime() < until.getTime() + grace
      // Another window may have the same digits once in a million times.
      return areDigitsOf(subject, digits, now) === isGood || codeAt(subject, now).digits === digits
    }),
  )
})

test('a code with any character changed is false', () => {
  const changes = fc.record({
    subject: subjects,
    shown: moments,
    where: fc.nat(),
    other: fc.stringMatching(/^[\w.-]$/),
  })
  fc.assert(
    fc.property(changes, ({ subject, shown, where, other }) => {
      const { text } = codeAt(subject, shown)
      const at = where % text.length
      fc.pre(text[at] !== other)
      return readCode(text.slice(0, at) + other + text.slice(at + 1), shown).is === 'false'
    }),
  )
})
