import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Administration } from '../administration/administration'
import { variableNames } from './keys'

const trigger = z.strictObject({ name: z.string().min(1), type: z.literal('timer'), config: z.string() })

/** A function's config.json; 60 s is the longest that CloudBase's console takes. WeChat allows one trigger per function. */
const functionConfig = z.strictObject({
  permissions: z.strictObject({ openapi: z.array(z.string()) }),
  timeout: z.number().int().min(1).max(60),
  triggers: z.array(trigger).max(1).default([]),
})
export type FunctionConfig = z.output<typeof functionConfig>

export interface AssembledFunction {
  name: string
  folder: string
  code: string
  config: FunctionConfig
  /** Why config.json could not be read; `config` is then an empty one. */
  configProblem: string | undefined
  /** Variables of its own that its code asks for. */
  variables: string[]
}

/** What would be uploaded, as it lies in one folder. */
export interface Assembled {
  folder: string
  /** The mini program's files. */
  weapp: string
  appid: string
  /** The cloud environment the package is built for; empty when none was named. */
  env: string
  functions: AssembledFunction[]
  administration: Administration
}

/** What the folder itself does not tell. */
export type Facts = Pick<Assembled, 'appid' | 'env' | 'administration'>

const readConfig = (file: string): Pick<AssembledFunction, 'config' | 'configProblem'> => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{}'
  const read = functionConfig.safeParse(JSON.parse(text))
  if (read.success) return { config: read.data, configProblem: undefined }
  return {
    config: { permissions: { openapi: [] }, timeout: 3, triggers: [] },
    configProblem: z.prettifyError(read.error),
  }
}

const readFunction = (root: string, name: string): AssembledFunction => {
  const folder = join(root, name)
  const code = readFileSync(join(folder, 'index.js'), 'utf8')
  const variables = variableNames.filter((variable) => code.includes(variable))
  return { name, folder, code, variables, ...readConfig(join(folder, 'config.json')) }
}

/** Reads an assembled folder: `miniprogram/`, and `functions/<name>/` with index.js, config.json and package.json. */
export const readAssembled = (folder: string, facts: Facts): Assembled => {
  const root = join(folder, 'functions')
  const functions = readdirSync(root).map((name) => readFunction(root, name))
  return { ...facts, folder, weapp: join(folder, 'miniprogram'), functions }
}
