import type { MovableClock } from '../clock'
import type { Hosting } from '../hosting/open-hosting'
import type { CloudFunction, Trigger } from '../hosting/read-functions'
import type { Facts } from '../record/facts'
import { readCron } from './read-cron'

export interface TimerState {
  cloudFunction: string
  trigger: string
  cron: string
  /** When it last ended a run since the start of this process. */
  ranAt: Date | null
  next: Date | null
  running: boolean
}

export interface Timers {
  start(): void
  list(): TimerState[]
  /** Runs every timer function once, one after another. */
  runAll(): Promise<void>
  stop(): void
}

export interface TimersParts {
  hosting: Hosting
  clock: MovableClock
  facts: Facts
  origin: () => string
}

interface Timer {
  cloudFunction: CloudFunction
  trigger: Trigger
  next: (after: Date) => Date | null
  running: Promise<void> | null
  ranAt: Date | null
}

// setTimeout takes no more than about 24 days.
const longestWait = 60 * 60 * 1000

const timersOf = (functions: Iterable<CloudFunction>): Timer[] =>
  [...functions].flatMap((cloudFunction) =>
    cloudFunction.triggers.map((trigger) => ({
      cloudFunction,
      trigger,
      next: readCron(trigger.config),
      running: null,
      ranAt: null,
    })),
  )

/**
 * Timer triggers by the cloud's clock. What fell due while the clock was moved or nothing ran is made up for by one run,
 * and a run that the last stop interrupted is run again. A timer never overlaps itself.
 */
export const openTimers = ({ hosting, clock, facts, origin }: TimersParts): Timers => {
  const timers = timersOf(hosting.functions.values())
  let alarm: NodeJS.Timeout | undefined
  let started = false

  // Everything that fell due up to this moment has been run.
  const watermark = ({ cloudFunction, trigger }: Timer): string => `timer:${cloudFunction.name}:${trigger.name}`
  const done = (timer: Timer): Date => new Date(facts.keep(watermark(timer), () => clock.now().toISOString()))
  const nextRun = (timer: Timer): Date | null => timer.next(done(timer))

  const invoke = async (timer: Timer, due: Date): Promise<void> => {
    const { cloudFunction, trigger } = timer
    const event = JSON.stringify({ Type: 'Timer', TriggerName: trigger.name, Time: due.toISOString(), Message: '' })
    const caller = { source: 'wx_trigger', depth: 0, origin: origin() }
    await hosting.invoke({ name: cloudFunction.name, event, caller })
    facts.set(watermark(timer), due.toISOString())
    timer.ranAt = clock.now()
  }
  const run = (timer: Timer): Promise<void> => {
    const running = invoke(timer, clock.now()).finally(() => {
      timer.running = null
      arm()
    })
    timer.running = running
    return running
  }

  const wait = (timer: Timer): number => {
    const next = timer.running ? null : nextRun(timer)
    return next === null ? longestWait : next.getTime() - clock.now().getTime()
  }
  const ring = (): void => {
    for (const timer of timers) if (timer.running === null && wait(timer) <= 0) void run(timer)
    arm()
  }
  const arm = (): void => {
    clearTimeout(alarm)
    if (!started) return
    const shortest = Math.min(longestWait, ...timers.map(wait))
    alarm = setTimeout(ring, Math.max(0, shortest)).unref()
  }

  clock.onMove(() => {
    // A clock that went back must not keep timers silent until it has caught up.
    for (const timer of timers) if (done(timer) > clock.now()) facts.set(watermark(timer), clock.now().toISOString())
    arm()
  })
  return {
    start: () => {
      started = true
      arm()
    },
    list: () =>
      timers.map((timer) => ({
        cloudFunction: timer.cloudFunction.name,
        trigger: timer.trigger.name,
        cron: timer.trigger.config,
        ranAt: timer.ranAt,
        next: nextRun(timer),
        running: timer.running !== null,
      })),
    runAll: async () => {
      for (const timer of timers) {
        await timer.running
        await run(timer)
      }
    },
    stop: () => {
      started = false
      clearTimeout(alarm)
    },
  }
}
