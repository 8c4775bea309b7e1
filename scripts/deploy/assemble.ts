import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { noticeTemplate, noticeTemplateLabels } from '../../contract/vocabulary/notice-template'
import { readAdministration } from '../administration/administration'
import { toCloudBase } from '../administration/to-cloudbase'
import { sampleSettings, sampleTemplates } from '../sample/settings'
import { type Assembled, readAssembled } from './assembled'
import { type Environment } from './keys'

const project = z.looseObject({ appid: z.string() })

/** The templates to apply for in WeChat's console, in the shape in which the settings document takes them with their ids. */
const templatesToApplyFor = (): object => {
  const { templates } = sampleSettings({ code: '', centre: [0, 0], basicTier: 0 })
  return Object.fromEntries(
    noticeTemplate.options.map((kind) => {
      const { id, fields } = templates[kind]
      return [kind, { name: noticeTemplateLabels[kind], content: sampleTemplates[id]?.content, id: '', fields }]
    }),
  )
}

/**
 * Puts everything that would be uploaded into one folder, which DevTools can open as a project too: what was built and tested,
 * unchanged, and beside it what has to be set up in the consoles.
 */
export const assemble = (top: string, folder: string, environment: Environment): Assembled => {
  const parts = ['miniprogram', 'functions']
  for (const part of parts) rmSync(join(folder, part), { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  // Taro puts DevTools' own file among those of the package.
  const belongs = (file: string): boolean => basename(file) !== 'project.config.json'
  cpSync(join(top, 'dist/weapp'), join(folder, 'miniprogram'), { recursive: true, filter: belongs })
  cpSync(join(top, 'dist/cloudfunctions'), join(folder, 'functions'), { recursive: true })

  const write = (name: string, value: unknown): void => {
    writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`)
  }
  const { srcMiniprogramRoot: _, ...settings } = project.parse(
    JSON.parse(readFileSync(join(top, 'project.config.json'), 'utf8')),
  )
  const appid = environment.WEAPP_APPID ?? settings.appid
  write('project.config.json', {
    ...settings,
    appid,
    miniprogramRoot: 'miniprogram/',
    cloudfunctionRoot: 'functions/',
  })
  const administration = readAdministration(top)
  write('database.json', toCloudBase(administration))
  write('templates.json', templatesToApplyFor())
  return readAssembled(folder, { appid, env: environment.CLOUD_ENV ?? '', administration })
}
