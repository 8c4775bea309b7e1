import type { PhoneRefusal } from '../cloud/result'

const moved: readonly PhoneRefusal['code'][] = ['stale', 'wrongStatus', 'notFound', 'notAllowed', 'activityOver']

/** Whoever looks at an older state gets the new one with the refusal, and what he was asked about it closes. */
export const anewIfMoved =
  (again: () => void) =>
  ({ code }: PhoneRefusal): void => {
    if (moved.includes(code)) again()
  }
