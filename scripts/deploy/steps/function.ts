import { dirname } from 'node:path'
import { Trouble } from '../../say.mjs'
import { type AssembledFunction } from '../assembled'
import { type Manager } from '../clouds'
import { type Step } from './step'

// The functions are built for Node 16 and newer; MB as CloudBase begins with.
const [runtime, memorySize] = ['Nodejs18.15', 256]

type Variables = Readonly<Record<string, string>>

const missingVariable = (name: string, variable: string): Trouble =>
  new Trouble(
    `云函数 ${name} 还没有密钥 ${variable}，这次也没有给。第一次上传请生成一个（openssl rand -base64 32），设为环境变量 ${variable}，并妥善保存。`,
    `The function ${name} has no ${variable} yet, and none was given. Make one (openssl rand -base64 32), set it, and keep it safe.`,
  )

const otherVariable = (name: string, variable: string): Trouble =>
  new Trouble(
    `云函数 ${name} 在云端的 ${variable} 和这次给的不一样。换了它，已经存下的内容就读不出来。请去掉环境变量 ${variable}，或改回原来的值。`,
    `${variable} of ${name} in the cloud differs from the one given. With another one what is stored cannot be read. Unset it, or give the old one.`,
  )

/** The function's variables: those in the cloud stay, those that it lacks are added. A key is never replaced by another. */
const variablesOf = ({ name, variables }: AssembledFunction, there: Variables, given: Variables): Variables => {
  const own = variables.map((variable) => {
    const [old, value] = [there[variable], given[variable]]
    if (old !== undefined && value !== undefined && old !== value) throw otherVariable(name, variable)
    const kept = old ?? value
    if (kept === undefined) throw missingVariable(name, variable)
    return [variable, kept] as const
  })
  return { ...there, ...Object.fromEntries(own) }
}

const variablesThere = async (manager: Manager, name: string): Promise<Variables> => {
  const { Environment } = await manager.functions.getFunctionDetail(name)
  return Object.fromEntries((Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]))
}

/** Makes a function or brings it up to date; the settings first, as new code may need a new variable. */
export const functionStep = (one: AssembledFunction): Step => {
  const { name, folder, config } = one
  return {
    chinese: `云函数 ${name}：代码，时限 ${config.timeout} 秒，密钥变量：${one.variables.join('、') || '无'}`,
    english: `function ${name}: its code, ${config.timeout} s, keys: ${one.variables.join(', ') || 'none'}`,
    run: async ({ manager }, { env, variables: given }) => {
      const { functions } = manager
      const code = { functionRootPath: dirname(folder), deployMode: 'zip' } as const
      const installing = { installDependency: true, isWaitInstall: true }
      const exists = (await functions.listAllFunctions({ envId: env })).some(
        ({ FunctionName }) => FunctionName === name,
      )
      const envVariables = variablesOf(one, exists ? await variablesThere(manager, name) : {}, given)
      const settings = { name, timeout: config.timeout, envVariables }
      if (!exists) {
        const func = { ...settings, ...installing, handler: 'index.main', runtime, memorySize }
        await functions.createFunction({ func, ...code })
        return
      }
      await functions.updateFunctionConfig(settings)
      await functions.updateFunctionCode({ func: { name, handler: 'index.main', runtime, ...installing }, ...code })
    },
  }
}

/** Sets a function's timer, and takes away timers of other names. */
export const timerStep = ({ name, config: { triggers } }: AssembledFunction): Step => ({
  chinese: `云函数 ${name} 的定时器：${triggers.map(({ config }) => config).join('')}`,
  english: `timer of ${name}`,
  run: async ({ manager: { functions } }) => {
    const { Triggers } = await functions.getFunctionDetail(name)
    for (const { TriggerName } of Triggers ?? [])
      if (!triggers.some((trigger) => trigger.name === TriggerName))
        await functions.deleteFunctionTrigger(name, TriggerName)
    await functions.createFunctionTriggers(name, triggers)
  },
})
