import { proofOf } from '../privacy/canonical'

/** What a code lets people show that they are at: an activity, or the station of a community. */
export interface CodeSubject {
  readonly kind: 'activity' | 'station'
  readonly id: string
}

const windowMs = 30_000
/** Who scans in the last second of a window still gets through. */
const graceMs = 15_000

const windowOf = (at: Date): number => Math.floor(at.getTime() / windowMs)
const proof = ({ kind, id }: CodeSubject, window: number): string => proofOf('check-in', kind, id, String(window))

const marks = { activity: 'A', station: 'S' } as const
const digitsOf = (whole: string): string =>
  String(Number.parseInt(whole.slice(32, 44), 16) % 1_000_000).padStart(6, '0')

/** The code as it is shown now, and until when. */
export const codeAt = (subject: CodeSubject, now: Date): { text: string; digits: string; until: Date } => {
  const window = windowOf(now)
  const whole = proof(subject, window)
  const text = [marks[subject.kind], subject.id, window, whole.slice(0, 32)].join('.')
  return { text, digits: digitsOf(whole), until: new Date((window + 1) * windowMs) }
}

/** What a code proves: it is shown now; it was shown then, from `at` on; nothing. */
export type Proven =
  | { readonly is: 'now'; readonly subject: CodeSubject }
  | { readonly is: 'past'; readonly subject: CodeSubject; readonly at: Date }
  | { readonly is: 'false' }

const shape = /^([AS])\.([\w-]{1,64})\.(\d{1,12})\.([0-9a-f]{32})$/
const subjects = { [marks.activity]: 'activity', [marks.station]: 'station' } as const

interface Claimed {
  readonly subject: CodeSubject
  readonly window: number
}

/** What a code says of itself, if it is one of ours. */
const claimedBy = (text: string): Claimed | null => {
  const [, mark, id = '', digits = '', given] = shape.exec(text) ?? []
  if (mark === undefined) return null
  const claimed = { subject: { kind: subjects[mark as keyof typeof subjects], id }, window: Number(digits) }
  return proof(claimed.subject, claimed.window).slice(0, 32) === given ? claimed : null
}

/** Reads a scanned code. Only the server can make one, so the window in it is the server's time, whatever the phone's clock says. */
export const readCode = (text: string, now: Date): Proven => {
  const claimed = claimedBy(text)
  if (claimed === null || claimed.window > windowOf(now)) return { is: 'false' }
  const { subject, window } = claimed
  const isShown = now.getTime() < (window + 1) * windowMs + graceMs
  return isShown ? { is: 'now', subject } : { is: 'past', subject, at: new Date(window * windowMs) }
}

/** Whether six digits are those shown now, or were until some seconds ago. Whoever guesses must be stopped elsewhere. */
export const areDigitsOf = (subject: CodeSubject, digits: string, now: Date): boolean =>
  [now, new Date(now.getTime() - graceMs)].some((at) => digitsOf(proof(subject, windowOf(at))) === digits)
