import { givenNames, hiddenNames } from '../module-scope'
import { withoutExtension, type BuildFiles } from './build-files'

const wrap = (name: string, source: string): string =>
  // The inner function is the module's own scope: it may declare names which the outer one hides.
  `${JSON.stringify(withoutExtension(name))}:function(${hiddenNames.join(',')}){return function(${givenNames.join(',')}){${source}\n}}`

/** Every js of the build as an object expression: path without extension to module function. */
export const wrapScripts = (build: BuildFiles): string => {
  const scripts = build.names.filter((name) => name.endsWith('.js'))
  return `{${scripts.map((name) => wrap(name, build.read(name))).join(',\n')}}`
}
