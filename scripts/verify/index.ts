import { build } from '../build'
import { check } from '../check'
import { main as size } from '../size'
import { haveBrowser } from './browser'
import { runJest } from './jest'
import { sum, type Tally } from './tally'

/** A step that counts as one: what it throws is shown and counts as a failure. */
const one = async (work: () => Promise<boolean>): Promise<Tally> => {
  const held = await work().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return false
  })
  return held ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

const heading = (text: string): void => {
  console.log(`\n── ${text}`)
}

const buildAll = (top: string): Promise<Tally> =>
  one(async () => {
    await build(top)
    return true
  })

const tests = async (top: string, args: string[]): Promise<Tally> => {
  const projects = haveBrowser() ? [] : ['--selectProjects', 'node', 'pages']
  return runJest(top, [...projects, ...args])
}

/** All that must hold: it builds, the checks, the tests, the sizes. With arguments: jest alone, with these. */
export const verify = async (top: string, args: string[]): Promise<Tally> => {
  if (args.length > 0) {
    heading('构建 build')
    const built = await buildAll(top)
    heading('测试 tests')
    return sum([{ passed: 0, failed: built.failed }, await tests(top, args)])
  }
  heading('构建、检查与测试 build, check and tests')
  // The checks need nothing built: they fill the time in which the build has one thing to do, and browsers and clouds are waited for.
  const building = buildAll(top)
  const [checked, built, tested] = await Promise.all([check(top), building, building.then(() => tests(top, []))])
  heading('大小 size')
  const sized = await one(async () => (await size([], top)) === 0)
  return sum([built, checked, tested, sized])
}
