import type { MiniProgram } from '../package'

export interface Route {
  path: string
  query: Record<string, string>
}

/** Splits `a/b?x=1`: values stay as written, as in WeChat, where the page decodes them itself. */
export const parseRoute = (url: string): Route => {
  const [path = '', search = ''] = url.split('?', 2) as [string, string?]
  const query: Record<string, string> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const at = pair.indexOf('=')
    if (at < 0) query[pair] = ''
    else query[pair.slice(0, at)] = pair.slice(at + 1)
  }
  return { path: path.replace(/\.html$/, ''), query }
}

/** `../b/c` seen from `pages/a/index` is `pages/b/c`; a leading slash means the package's top. */
export const resolvePath = (from: string, to: string): string => {
  const steps = to.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of to.split('/')) {
    if (step === '..') steps.pop()
    else if (step && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** The page an app opens on. */
export const homeOf = ({ program }: { program: MiniProgram }): string =>
  program.app.entryPagePath ?? program.pages[0] ?? ''
