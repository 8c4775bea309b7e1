import { type Stamped } from './stamps'

/** One thing that is built, under its own stamp. */
export interface Target extends Stamped {
  label: { chinese: string; english: string }
  make: (top: string) => Promise<void>
}
