import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { rooms } from './rooms'
import { type Outcome, runTool } from './run-tool'

interface Step {
  name: string
  run: (top: string) => Promise<Outcome>
}

const steps: Step[] = [
  { name: 'types', run: (top) => runTool(top, 'typescript', 'tsc', ['--project', '.', '--pretty']) },
  { name: 'lint', run: (top) => runTool(top, 'eslint', 'eslint', ['--color', '.']) },
  { name: 'format', run: (top) => runTool(top, 'prettier', 'prettier', ['--check', '--log-level', 'warn', '.']) },
  {
    name: 'rooms',
    run: (top) => {
      const present = rooms.filter((room) => existsSync(join(top, room)))
      return runTool(top, 'dependency-cruiser', 'depcruise', ['--output-type', 'err-long', ...present])
    },
  },
]

/** Runs a step; says how long it took, and, when something is wrong, what. */
const perform = async (step: Step, top: string): Promise<boolean> => {
  const began = Date.now()
  const { code, output } = await step.run(top)
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(code === 0 ? `✓ ${step.name} ${seconds} s` : `✗ ${step.name} ${seconds} s\n${output}`)
  return code === 0
}

/** Types, lint, format and rooms, two at a time; gives back how many held. */
export const check = async (top: string, names: string[] = []): Promise<{ passed: number; failed: number }> => {
  const waiting = steps.filter(({ name }) => names.length === 0 || names.includes(name))
  const tally = { passed: 0, failed: 0 }
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift())
      tally[(await perform(step, top)) ? 'passed' : 'failed'] += 1
  }
  await Promise.all([work(), work()])
  return tally
}

/** `npm run check`, or with names only those: types, lint, format, rooms. */
export const main = async (args: string[], top: string): Promise<number> =>
  (await check(top, args)).failed === 0 ? 0 : 1
