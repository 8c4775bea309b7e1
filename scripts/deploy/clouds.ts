import { type CloudIndex } from '../administration/to-cloudbase'

/** An index as CloudBase tells of it. */
export interface ExistingIndex {
  Name: string
  Keys: { Name?: string; Direction?: string }[]
  Unique: boolean
}

/** What a function is made or changed with. */
export interface FunctionSettings {
  name: string
  handler?: string
  runtime?: string
  /** Seconds. */
  timeout?: number
  /** MB. */
  memorySize?: number
  envVariables?: Record<string, string>
  installDependency?: boolean
  /** Whether to wait until the cloud has installed the dependencies. */
  isWaitInstall?: boolean
}

interface FunctionUpload {
  func: FunctionSettings
  /** The folder in which the function's own folder lies. */
  functionRootPath: string
  deployMode: 'zip'
}

interface Trigger {
  name: string
  type: 'timer'
  config: string
}

/** What is used of @cloudbase/manager-node 5.6.5 (its types, and docs.cloudbase.net, manager/node). */
export interface Manager {
  database: {
    createCollectionIfNotExists: (name: string) => Promise<unknown>
    describeCollection: (name: string) => Promise<{ Indexes?: ExistingIndex[] }>
    updateCollection: (name: string, change: { CreateIndexes: CloudIndex[] }) => Promise<unknown>
  }
  functions: {
    listAllFunctions: (options: { envId: string }) => Promise<Record<string, string>[]>
    getFunctionDetail: (name: string) => Promise<{
      Environment?: { Variables?: { Key: string; Value: string }[] }
      Triggers?: { TriggerName: string }[]
    }>
    createFunction: (upload: FunctionUpload) => Promise<unknown>
    updateFunctionCode: (upload: FunctionUpload) => Promise<unknown>
    updateFunctionConfig: (settings: FunctionSettings) => Promise<unknown>
    createFunctionTriggers: (name: string, triggers: Trigger[]) => Promise<unknown>
    deleteFunctionTrigger: (name: string, trigger: string) => Promise<unknown>
  }
  storage: { setStorageAcl: (acl: string) => Promise<unknown> }
  /** Interfaces of Tencent Cloud that have no method of their own. */
  commonService: (
    service: string,
    version: string,
  ) => {
    call: (request: { Action: string; Param: object }) => Promise<unknown>
  }
}

/** What is used of miniprogram-ci 2.1.42 (its README and types). */
export interface MiniProgramCi {
  Project: new (options: {
    appid: string
    type: 'miniProgram'
    /** The folder with project.config.json. */
    projectPath: string
    privateKey: string
    ignores: string[]
  }) => object
  upload: (options: {
    project: object
    version: string
    desc: string
    /** 1 to 30. */
    robot: number
    setting: { useProjectConfig: boolean }
    onProgressUpdate: () => void
  }) => Promise<unknown>
}

/** Both clouds that a deployment reaches. */
export interface Clouds {
  manager: Manager
  ci: MiniProgramCi
}
