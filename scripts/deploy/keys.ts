import { existsSync, readFileSync } from 'node:fs'
import { serverEnvironment } from '../../server/privacy/secrets'
import { type Words } from './words'

export type Environment = Readonly<Record<string, string | undefined>>

/** What uploading is done with. */
export interface Keys {
  appid: string
  env: string
  secretId: string
  secretKey: string
  /** The text of WeChat's upload key. */
  privateKey: string
  /** Values for the functions' own variables, as far as they were given. */
  variables: Record<string, string>
}

/** The functions' own variables, as the server's schema names them. */
export const variableNames = Object.keys(serverEnvironment.shape) as (keyof typeof serverEnvironment.shape)[]

interface Need extends Words {
  name: string
  isMet: (environment: Environment) => boolean
}

const named = (name: string, words: Words): Need => ({
  name,
  ...words,
  isMet: (environment) => Boolean(environment[name]),
})

const privateKeyOf = ({ WEAPP_PRIVATE_KEY, WEAPP_PRIVATE_KEY_PATH }: Environment): string => {
  if (WEAPP_PRIVATE_KEY) return WEAPP_PRIVATE_KEY
  return WEAPP_PRIVATE_KEY_PATH && existsSync(WEAPP_PRIVATE_KEY_PATH)
    ? readFileSync(WEAPP_PRIVATE_KEY_PATH, 'utf8')
    : ''
}

const needs: readonly Need[] = [
  named('WEAPP_APPID', {
    chinese: '小程序 AppID：微信公众平台 → 开发管理 → 开发设置',
    english: 'The mini program’s AppID, from its console: development settings.',
  }),
  {
    name: 'WEAPP_PRIVATE_KEY_PATH',
    chinese: '代码上传密钥文件（或把内容放进 WEAPP_PRIVATE_KEY）：同一页“小程序代码上传”，并把本机 IP 加入白名单',
    english:
      'The file with the upload key (or its text in WEAPP_PRIVATE_KEY), from the same page; allow this machine’s IP there.',
    isMet: (environment) => privateKeyOf(environment) !== '',
  },
  named('CLOUD_ENV', {
    chinese: '云开发环境 ID：云开发控制台 → 设置',
    english: 'The id of the cloud environment, from CloudBase’s console: settings.',
  }),
  named('TENCENTCLOUD_SECRETID', {
    chinese: '腾讯云 API 密钥 SecretId：腾讯云控制台 → 访问管理 → API 密钥',
    english: 'The SecretId of a Tencent Cloud API key, from its access management.',
  }),
  named('TENCENTCLOUD_SECRETKEY', {
    chinese: '腾讯云 API 密钥 SecretKey：与上一项成对',
    english: 'The SecretKey that belongs to it.',
  }),
]

/** Everything that uploading needs of the environment, and whether it is there. */
export const needsIn = (environment: Environment): (Words & { name: string; met: boolean })[] =>
  needs.map(({ name, chinese, english, isMet }) => ({ name, chinese, english, met: isMet(environment) }))

/** Null as long as something is missing. */
export const readKeys = (environment: Environment): Keys | null =>
  needs.every(({ isMet }) => isMet(environment))
    ? {
        appid: environment.WEAPP_APPID ?? '',
        env: environment.CLOUD_ENV ?? '',
        secretId: environment.TENCENTCLOUD_SECRETID ?? '',
        secretKey: environment.TENCENTCLOUD_SECRETKEY ?? '',
        privateKey: privateKeyOf(environment),
        variables: Object.fromEntries(
          variableNames.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
        ),
      }
    : null
