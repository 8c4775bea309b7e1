import { openAlarm } from '../alarm'
import type { MovableClock } from '../clock'
import type { Hosting } from '../hosting/open-hosting'
import type { CloudFunction, Trigger } from '../hosting/read-functions'
import { limits } from '../limits'
import type { Facts } from '../record/facts'
import type { Troubles } from '../troubles'
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
  /** Runs every timer function once, one after another, each after its runs under way. */
  runAll(): Promise<void>
  stop(): void
}

export interface TimersParts {
  hosting: Hosting
  clock: MovableClock
  facts: Facts
  troubles: Troubles
  origin: () => string
}

interface Timer {
  cloudFunction: CloudFunction
  trigger: Trigger
  next: (after: Date) => Date | null
  running: Set<Promise<void>>
  /** The latest moment a run was started for; null since the start, or since the clock went back. */
  startedFor: Date | null
  ranAt: Date | null
}

const timersOf = (functions: Iterable<CloudFunction>): Timer[] =>
  [...functions].flatMap((cloudFunction) =>
    cloudFunction.triggers.map((trigger) => ({
      cloudFunction,
      trigger,
      next: readCron(trigger.config),
      running: new Set<Promise<void>>(),
      startedFor: null,
      ranAt: null,
    })),
  )

const earliest = (dates: Date[]): Date | undefined =>
  dates.length === 0 ? undefined : new Date(Math.min(...dates.map((date) => date.getTime())))

/**
 * Timer triggers by the cloud's clock. What fell due while the clock was moved or nothing ran is made up for by one run,
 * and a run that the last stop interrupted is run again. As on the platform, a run that takes longer than its interval is
 * overlapped by the next.
 */
export const openTimers = ({ hosting, clock, facts, troubles, origin }: TimersParts): Timers => {
  const timers = timersOf(hosting.functions.values())
  let started = false

  // Everything that fell due up to this moment has been run.
  const watermark = ({ cloudFunction, trigger }: Timer): string => `timer:${cloudFunction.name}:${trigger.name}`
  const done = (timer: Timer): Date => new Date(facts.keep(watermark(timer), () => clock.now().toISOString()))
  const nextRun = (timer: Timer): Date | null => timer.next(timer.startedFor ?? done(timer))

  const invoke = async (timer: Timer, due: Date): Promise<void> => {
    const { cloudFunction, trigger } = timer
    const event = JSON.stringify({ Type: 'Timer', TriggerName: trigger.name, Time: due.toISOString(), Message: '' })
    const caller = { source: 'wx_trigger', depth: 0, origin: origin() }
    await hosting.invoke({ name: cloudFunction.name, event, caller })
    timer.ranAt = clock.now()
    try {
      // Runs may end in another order than they began, and the clock may have gone back meanwhile.
      if (due > done(timer) && due <= timer.ranAt) facts.set(watermark(timer), due.toISOString())
    } catch (error) {
      // Where it cannot be noted, the run is made up for after the next start.
      if (!troubles.tell(error)) throw error
    }
  }
  const run = (timer: Timer): Promise<void> => {
    const due = clock.now()
    timer.startedFor = due
    const running = invoke(timer, due).finally(() => {
      timer.running.delete(running)
      arm()
    })
    timer.running.add(running)
    return running
  }

  const nextOf = (timer: Timer): Date[] =>
    timer.running.size < limits.timerRuns ? [nextRun(timer)].filter((next) => next !== null) : []
  const ring = (): void => {
    for (const timer of timers) if (nextOf(timer).some((next) => next <= clock.now())) void run(timer)
    arm()
  }
  const alarm = openAlarm(clock, ring)
  const arm = (): void => alarm.set(started ? earliest(timers.flatMap(nextOf)) : undefined)

  clock.onMove(() => {
    const now = clock.now()
    // A clock that went back must not keep timers silent until it has caught up.
    for (const timer of timers) {
      if (done(timer) > now) facts.set(watermark(timer), now.toISOString())
      if (timer.startedFor !== null && timer.startedFor > now) timer.startedFor = null
    }
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
        running: timer.running.size > 0,
      })),
    runAll: async () => {
      for (const timer of timers) {
        await Promise.all(timer.running)
        await run(timer)
      }
    },
    stop: () => {
      started = false
      arm()
    },
  }
}
