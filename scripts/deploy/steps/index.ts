import { toCloudBase } from '../../administration/to-cloudbase'
import { type Assembled } from '../assembled'
import { collectionStep } from './collection'
import { functionStep, timerStep } from './function'
import { type Step } from './step'

export interface Release {
  version: string
  desc: string
  /** 1 to 30. */
  robot: number
}

const functionRuleStep = (rule: string): Step => ({
  chinese: '云函数安全规则：谁可以从手机调用',
  english: 'security rules of functions',
  run: async ({ manager }, { env }) => {
    await manager.commonService('tcb', '2018-06-08').call({
      Action: 'ModifySecurityRule',
      Param: { EnvId: env, ResourceType: 'FUNCTION', AclTag: 'CUSTOM', Rule: rule },
    })
  },
})

const storageStep = (acl: string): Step => ({
  chinese: `云存储权限：${acl}`,
  english: `storage permission: ${acl}`,
  run: async ({ manager }) => {
    await manager.storage.setStorageAcl(acl)
  },
})

const miniProgramStep = (folder: string, { version, desc, robot }: Release): Step => ({
  chinese: `小程序代码：版本 ${version}（${desc}），${robot} 号机器人`,
  english: `mini program ${version}, by robot ${robot}`,
  run: async ({ ci }, { appid, privateKey }) => {
    const project = new ci.Project({ appid, type: 'miniProgram', projectPath: folder, privateKey, ignores: [] })
    // As DevTools would with project.config.json. Without a listener the library prints every file.
    const setting = { useProjectConfig: true }
    await ci.upload({ project, version, desc, robot, setting, onProgressUpdate: () => undefined })
  },
})

/** What uploading does, in order: phones with the old package go on working at every point of it. */
export const stepsOf = ({ folder, functions, administration }: Assembled, release: Release): Step[] => {
  const { collections, functionRule, storage } = toCloudBase(administration)
  return [
    ...collections.map(collectionStep),
    ...functions.map(functionStep),
    functionRuleStep(functionRule),
    storageStep(storage),
    ...functions.filter(({ config }) => config.triggers.length > 0).map(timerStep),
    miniProgramStep(folder, release),
  ]
}
