import { workOff, type Run } from '../../server/timers/work-off'

/** Of how many somebody was reminded, and of how many that failed: they stay for the next run. */
export interface Reminded {
  readonly reminded: number
  readonly failed: number
}

export const nobody: Reminded = { reminded: 0, failed: 0 }

export const remindEach = async <Item extends { readonly _id: string }>(
  list: (limit: number) => Promise<readonly Item[]>,
  remind: (item: Item) => Promise<void>,
  run: Run<void>,
): Promise<Reminded> => {
  const { done, failed } = await workOff(list, remind, run)
  return { reminded: done.length, failed }
}
