import type { PhoneRefusal } from '../cloud/result'
import type { Query } from '../hooks/use-query'

/** When somebody else was faster, what he has made of it is shown; what was entered here stays. */
export const anewIfStale =
  ({ reload }: Pick<Query<unknown>, 'reload'>) =>
  ({ code }: PhoneRefusal): void => {
    if (code === 'stale') void reload()
  }
