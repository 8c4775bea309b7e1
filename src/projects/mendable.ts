import type { PhoneRefusal } from '../cloud/result'

/** What the form of a project or a demand can be mended for; whatever else is refused, the lists have changed. */
export const mendable: readonly PhoneRefusal['code'][] = [
  'invalidInput',
  'riskyText',
  'datesInvalid',
  'partnerNotHere',
  'offline',
]
