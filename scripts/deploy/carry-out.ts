import { Trouble } from '../say.mjs'
import { type Clouds } from './clouds'
import { type Keys } from './keys'
import { type Step } from './steps/step'

/**
 * Runs the steps one after another and stops at the first that fails: Trouble says which, why, and how to go on.
 * @param tell hears a line about each step before it begins
 */
export const carryOut = async (
  steps: readonly Step[],
  clouds: Clouds,
  keys: Keys,
  tell: (line: string) => void,
): Promise<void> => {
  for (const [index, step] of steps.entries()) {
    const place = `${index + 1}/${steps.length}`
    tell(`  ${place} ${step.chinese}`)
    try {
      await step.run(clouds, keys)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new Trouble(
        `第 ${place} 步没有做成：${step.chinese}\n  ${why}\n  前面的步骤已经生效，后面的没有做。按提示改好后，再运行同一条命令：每一步都可以重做。`,
        `Step ${place} failed: ${step.english}. The steps before it took effect, those after it were not done. Put it right and run the same command again: every step may be repeated.`,
      )
    }
  }
}
