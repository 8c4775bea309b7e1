import path from 'node:path'
import postcss, { type Rule } from 'postcss'
import selectorParser, { type Root } from 'postcss-selector-parser'
import { builtInTags } from '../built-in-tags'
import { translateUnits } from '../units'
import { withoutExtension, type BuildFiles } from './build-files'

const tags = new Set(['page', ...builtInTags])

const withImports = (build: BuildFiles, name: string, above: string[] = []): string => {
  if (above.includes(name) || !build.names.includes(name)) return ''
  const statement = /@import\s+(?:url\()?\s*["']?([^"')\s;]+)["']?\s*\)?\s*;/g
  return build.read(name).replace(statement, (_, target: string) => {
    const resolved = target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(name), target)
    return withImports(build, resolved, [...above, name])
  })
}

const isInKeyframes = (rule: Rule): boolean =>
  rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name.endsWith('keyframes')

const translateSelector = (selectors: Root, scope: string | undefined): void => {
  selectors.walkTags((tag) => {
    if (tags.has(tag.value)) tag.value = `wx-${tag.value}`
  })
  if (!scope) return
  selectors.walkClasses((each) => {
    each.value = `${scope}--${each.value}`
  })
  selectors.walkPseudos((pseudo) => {
    if (pseudo.value !== ':host') return
    pseudo.replaceWith(
      selectorParser.attribute({ attribute: 'wx-host', value: scope, quoteMark: '"', operator: '=', raws: {} }),
    )
  })
}

const translate = (wxss: string, scope: string | undefined): string => {
  const sheet = postcss.parse(wxss)
  sheet.walkDecls((declaration) => {
    declaration.value = translateUnits(declaration.value)
  })
  sheet.walkRules((rule) => {
    if (isInKeyframes(rule)) return
    rule.selector = selectorParser((selectors) => {
      translateSelector(selectors, scope)
    }).processSync(rule.selector)
  })
  return sheet.toString()
}

/** A page shares its styles with what it holds; a component keeps its own unless its json says otherwise. */
const hasOwnStyles = (build: BuildFiles, component: string): boolean => {
  const config = build.configs[component]
  if (!config?.component || build.pages.includes(component)) return false
  return !['shared', 'page-shared'].includes(config.styleIsolation ?? 'isolated')
}

/** Turns every wxss into css; returns too the class prefix of each component whose styles are its own. */
export const translateStyles = (
  build: BuildFiles,
): { styles: Record<string, string>; scopes: Record<string, string> } => {
  const styles: Record<string, string> = { app: translate(withImports(build, 'app.wxss'), undefined) }
  const scopes: Record<string, string> = {}
  const owners = build.names.filter((name) => name.endsWith('.wxss') && name !== 'app.wxss').map(withoutExtension)
  for (const owner of owners.filter((each) => build.configs[each])) {
    if (hasOwnStyles(build, owner)) scopes[owner] = `s${Object.keys(scopes).length}`
    styles[owner] = translate(withImports(build, `${owner}.wxss`), scopes[owner])
  }
  return { styles, scopes }
}
