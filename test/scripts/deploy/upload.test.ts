import { type Assembled } from '../../../scripts/deploy/assembled'
import { carryOut } from '../../../scripts/deploy/carry-out'
import { type Clouds, type ExistingIndex } from '../../../scripts/deploy/clouds'
import { type Keys, readKeys } from '../../../scripts/deploy/keys'
import { stepsOf } from '../../../scripts/deploy/steps'
import { assembleHere, environment } from './assembled'

interface Call {
  name: string
  args: unknown[]
}

interface There {
  indexes?: Record<string, ExistingIndex[]>
  functions?: Record<string, { variables?: Record<string, string>; triggers?: string[] }>
  /** The call that fails, by its name. */
  failing?: string
}

/** Both libraries by their documented interfaces, writing down what they are asked. */
const fakeClouds = ({ indexes = {}, functions = {}, failing }: There): { clouds: Clouds; calls: Call[] } => {
  const calls: Call[] = []
  const told =
    <Answer>(name: string, answer: (...args: never[]) => Answer) =>
    (...args: unknown[]): Promise<Answer> => {
      calls.push({ name, args })
      if (name === failing) return Promise.reject(new Error('ResourceUnavailable'))
      return Promise.resolve(answer(...(args as never[])))
    }
  const done = (): void => undefined
  const named = ({ Action }: { Action: string }) => Action
  const clouds: Clouds = {
    manager: {
      database: {
        createCollectionIfNotExists: told('createCollection', done),
        describeCollection: told('describeCollection', (name: string) => ({ Indexes: indexes[name] })),
        updateCollection: told('createIndexes', done),
      },
      functions: {
        listAllFunctions: told('listFunctions', () => Object.keys(functions).map((FunctionName) => ({ FunctionName }))),
        getFunctionDetail: told('functionDetail', (name: string) => ({
          Environment: {
            Variables: Object.entries(functions[name]?.variables ?? {}).map(([Key, Value]) => ({ Key, Value })),
          },
          Triggers: (functions[name]?.triggers ?? []).map((TriggerName) => ({ TriggerName })),
        })),
        createFunction: told('createFunction', done),
        updateFunctionCode: told('updateCode', done),
        updateFunctionConfig: told('updateConfig', done),
        createFunctionTriggers: told('createTimer', done),
        deleteFunctionTrigger: told('deleteTimer', done),
      },
      storage: { setStorageAcl: told('storage', done) },
      commonService: () => ({ call: (request) => told(named(request), done)(request) }),
    },
    ci: {
      Project: class {
        constructor(options: unknown) {
          calls.push({ name: 'Project', args: [options] })
        }
      },
      upload: told('upload', done),
    },
  }
  return { clouds, calls }
}

let assembled: Assembled
let forget: () => void

beforeAll(() => {
  ;({ assembled, forget } = assembleHere())
})

afterAll(() => {
  forget()
})

const keys = readKeys(environment)!

const upload = async (there: There = {}, given: Keys = keys): Promise<{ calls: Call[]; failure?: Error }> => {
  const { clouds, calls } = fakeClouds(there)
  const steps = stepsOf(assembled, { version: '1.2.3', desc: 'first', robot: 7 })
  try {
    await carryOut(steps, clouds, given, () => undefined)
    return { calls }
  } catch (error) {
    return { calls, failure: error as Error }
  }
}

const allThere = (functions: There['functions'] = {}): There['functions'] => ({
  ...Object.fromEntries(
    assembled.functions.map(({ name }) => [
      name,
      { variables: { EVENT_KEY: environment.EVENT_KEY, PERSONAL_DATA_KEY: environment.PERSONAL_DATA_KEY } },
    ]),
  ),
  ...functions,
})

const argsOf = (calls: Call[], name: string): unknown[][] =>
  calls.filter((call) => call.name === name).map(({ args }) => args)

describe('uploading', () => {
  it('goes database, functions, rules, timers, and the mini program last', async () => {
    const { calls, failure } = await upload()
    expect(failure).toBeUndefined()
    const order = calls.map(({ name }) => name).filter((name, index, all) => name !== all[index - 1])
    expect(order.slice(0, 4)).toEqual(['createCollection', 'ModifySafeRule', 'describeCollection', 'createIndexes'])
    const timers = assembled.functions.filter(({ config }) => config.triggers.length > 0)
    const setting = timers.flatMap(() => ['functionDetail', 'createTimer'])
    const end = ['ModifySecurityRule', 'storage', ...setting, 'Project', 'upload']
    expect(order.slice(-end.length)).toEqual(end)
    expect(order.lastIndexOf('createIndexes')).toBeLessThan(order.indexOf('createFunction'))
  })

  it('shuts a collection to phones before anything can be read from it', async () => {
    const { calls } = await upload()
    expect(argsOf(calls, 'ModifySafeRule')).toContainEqual([
      {
        Action: 'ModifySafeRule',
        Param: {
          EnvId: environment.CLOUD_ENV,
          CollectionName: 'requests',
          AclTag: 'CUSTOM',
          Rule: '{"read":false,"write":false}',
        },
      },
    ])
  })

  it('makes only the indexes that are missing, and asks a person about one that is another', async () => {
    const byOrder = { Name: 'byOrder', Keys: [{ Name: 'order', Direction: '1' }], Unique: false }
    const { calls } = await upload({ indexes: { categories: [byOrder] } })
    const names = argsOf(calls, 'createIndexes').map(([name]) => name)
    expect(names).not.toContain('categories')
    expect(names).toContain('requests')

    const other = { ...byOrder, Keys: [{ Name: 'order', Direction: '-1' }] }
    const { calls: fewer, failure } = await upload({ indexes: { categories: [other] } })
    expect(failure?.message).toContain('集合 categories 已有索引 byOrder，字段却不同')
    expect(argsOf(fewer, 'createFunction')).toEqual([])
  })

  it('makes a function with its keys, and has the cloud install the SDK', async () => {
    const { calls } = await upload()
    const made = argsOf(calls, 'createFunction').map(([upload]) => upload) as { func: Record<string, unknown> }[]
    expect(made.find(({ func }) => func.name === 'requests')).toEqual({
      func: {
        name: 'requests',
        timeout: 20,
        handler: 'index.main',
        runtime: 'Nodejs18.15',
        memorySize: 256,
        installDependency: true,
        isWaitInstall: true,
        envVariables: { EVENT_KEY: environment.EVENT_KEY, PERSONAL_DATA_KEY: environment.PERSONAL_DATA_KEY },
      },
      functionRootPath: `${assembled.folder}/functions`,
      deployMode: 'zip',
    })
    expect(made.find(({ func }) => func.name === 'areas')?.func.envVariables).toEqual({})
  })

  it('keeps the variables of a function that is there, without being given its keys', async () => {
    const variables = { EVENT_KEY: 'one', PERSONAL_DATA_KEY: 'two', TZ: 'UTC' }
    const { calls, failure } = await upload(
      { functions: allThere({ people: { variables } }) },
      { ...keys, variables: {} },
    )
    expect(failure).toBeUndefined()
    expect(argsOf(calls, 'createFunction')).toEqual([])
    expect(argsOf(calls, 'updateConfig')).toContainEqual([{ name: 'people', timeout: 50, envVariables: variables }])
  })

  it('never replaces a key by another: what is stored could not be read any more', async () => {
    const there = allThere({ people: { variables: { EVENT_KEY: 'old', PERSONAL_DATA_KEY: 'old' } } })
    const { calls, failure } = await upload({ functions: there })
    expect(failure?.message).toContain('云函数 people 在云端的 EVENT_KEY 和这次给的不一样')
    expect(argsOf(calls, 'updateConfig').some(([settings]) => (settings as { name: string }).name === 'people')).toBe(
      false,
    )
  })

  it('does not put up a function without its keys', async () => {
    const { calls, failure } = await upload({}, { ...keys, variables: {} })
    expect(failure?.message).toContain('还没有密钥 EVENT_KEY')
    expect(argsOf(calls, 'upload')).toEqual([])
  })

  it('sets the timers, and takes away those that have another name now', async () => {
    const { calls } = await upload({
      functions: allThere({ 'relay-notices': { triggers: ['every-hour', 'every-minute'] } }),
    })
    expect(argsOf(calls, 'deleteTimer')).toEqual([['relay-notices', 'every-hour']])
    expect(argsOf(calls, 'createTimer')).toContainEqual([
      'relay-notices',
      [{ name: 'every-minute', type: 'timer', config: '0 * * * * * *' }],
    ])
  })

  it('uploads the mini program by the project file beside it', async () => {
    const { calls } = await upload()
    expect(argsOf(calls, 'Project')).toEqual([
      [
        {
          appid: environment.WEAPP_APPID,
          type: 'miniProgram',
          projectPath: assembled.folder,
          privateKey: environment.WEAPP_PRIVATE_KEY,
          ignores: [],
        },
      ],
    ])
    expect(argsOf(calls, 'upload')[0]?.[0]).toMatchObject({
      version: '1.2.3',
      desc: 'first',
      robot: 7,
      setting: { useProjectConfig: true },
    })
  })

  it('stops at the first step that fails, says which and why, and how to go on', async () => {
    const { calls, failure } = await upload({ functions: allThere(), failing: 'updateCode' })
    expect(calls.at(-1)?.name).toBe('updateCode')
    // Every collection has been a step before the first function.
    const step = Object.keys(assembled.administration.collections).length + 1
    expect(failure?.message).toMatch(
      new RegExp(`第 ${step}/\\d+ 步没有做成：云函数 activities.*\\n {2}ResourceUnavailable\\n.*再运行同一条命令`),
    )
    expect(failure?.message).toContain('run the same command again')
    expect(failure).toHaveProperty('exitCode', 1)
  })
})
