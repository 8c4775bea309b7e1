import * as glassEasel from 'glass-easel'
import { MiniProgramEnv, type CodeSpace, type Root } from 'glass-easel-miniprogram-adapter'
import type { MiniProgram } from '../package'
import { emptyTemplate, slotTemplate } from '../template-names'
import { createBackend } from './backend'
import type { Journal } from './journal'

export interface Framework {
  codeSpace: CodeSpace
  componentSpace: glassEasel.ComponentSpace
  /** Draws the children of a built-in component, or nothing. */
  templates: { slot: Record<string, unknown>; empty: Record<string, unknown> }
  /** Makes a page's component tree and the style sheets that it brought into the document. */
  createPage(path: string): { root: Root; sheets: HTMLStyleElement[] }
}

const expectedWarning = /is not a valid property|received type-incompatible value/

const listenToErrors = (journal: Journal): void => {
  glassEasel.addGlobalErrorListener((error) => {
    journal.report(error)
    return false
  })
  glassEasel.addGlobalWarningListener((message) => !expectedWarning.test(String(message)))
}

interface PreparesOptions {
  prepareComponentOptions(is: string, options: unknown): [Record<string, unknown>, unknown]
}

/** `#id` in the app is `id` in the document, so that people and tests find it. The adapter has no setting for it. */
const writeIds = (codeSpace: CodeSpace): void => {
  const inner = codeSpace as unknown as PreparesOptions
  const prepare = inner.prepareComponentOptions.bind(codeSpace)
  inner.prepareComponentOptions = (is, options) => {
    const [prepared, isolation] = prepare(is, options)
    delete prepared.idPrefixGenerator
    return [{ ...prepared, writeIdToDOM: true }, isolation]
  }
  codeSpace.getComponentSpace().updateComponentOptions({ writeIdToDOM: true })
}

const addPackage = (
  codeSpace: CodeSpace,
  program: MiniProgram,
  register: (path: string, css: string) => void,
): void => {
  for (const [path, css] of Object.entries(program.styles)) {
    register(path, css)
    codeSpace.addStyleSheet(path, path, program.scopes[path])
  }
  for (const [path, config] of Object.entries(program.configs)) {
    const usingComponents = { ...program.app.usingComponents, ...config.usingComponents }
    codeSpace.addComponentStaticConfig(path, { ...config, usingComponents } as never)
  }
  for (const path of Object.keys(program.templates)) {
    codeSpace.addCompiledTemplate(path, templateOf(program, path) as never)
  }
}

const templateOf = (program: MiniProgram, path: string): Record<string, unknown> => ({
  groupList: program.templates,
  content: program.templates[path],
})

const sheetsInDocument = (): HTMLStyleElement[] => [
  ...document.head.querySelectorAll<HTMLStyleElement>('style[wx-style-scope]'),
]

/** WeChat's component framework, filled with the package. Built-in components are defined by the caller. */
export const createFramework = (program: MiniProgram, journal: Journal): Framework => {
  listenToErrors(journal)
  const environment = new MiniProgramEnv()
  const backend = environment.associateBackend(createBackend())
  const codeSpace = environment.createCodeSpace('', true)
  writeIds(codeSpace)
  addPackage(codeSpace, program, (path, css) => {
    backend.registerStyleSheetContent(path, css)
  })
  return {
    codeSpace,
    componentSpace: codeSpace.getComponentSpace(),
    templates: { slot: templateOf(program, slotTemplate), empty: templateOf(program, emptyTemplate) },
    createPage: (path) => {
      const before = new Set(sheetsInDocument())
      const root = backend.createRoot('wx-page', codeSpace, `/${path}`)
      return { root, sheets: sheetsInDocument().filter((sheet) => !before.has(sheet)) }
    },
  }
}
