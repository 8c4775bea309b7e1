import { TmplGroup } from 'glass-easel-template-compiler'
import { z } from 'zod'
import { emptyTemplate, slotTemplate } from '../template-names'
import { withoutExtension, type BuildFiles } from './build-files'

const problemsSchema = z.array(
  z.object({ startLine: z.number(), startColumn: z.number(), message: z.string(), isError: z.boolean() }),
)

/** Compiles every wxml and wxs into one JavaScript expression. Throws with place and reason when one does not compile. */
export const compileTemplates = (build: BuildFiles): { code: string; warnings: string[] } => {
  const group = new TmplGroup()
  const warnings: string[] = []
  for (const name of build.names.filter((each) => each.endsWith('.wxml'))) {
    const problems = problemsSchema.parse(group.addTmpl(withoutExtension(name), build.read(name)) ?? [])
    const words = problems.map((each) => `${name}:${each.startLine + 1}:${each.startColumn + 1} ${each.message}`)
    if (problems.some((each) => each.isError)) throw new Error(words.join('\n'))
    warnings.push(...words)
  }
  for (const name of build.names.filter((each) => each.endsWith('.wxs'))) {
    group.addScript(withoutExtension(name), build.read(name))
  }
  group.addTmpl(slotTemplate, '<slot />')
  group.addTmpl(emptyTemplate, '')
  const code = group.getTmplGenObjectGroups()
  group.free()
  return { code, warnings }
}
