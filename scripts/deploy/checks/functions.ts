import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readCron } from '../../../local/cloud/timers/read-cron'
import { serverEnvironment } from '../../../server/privacy/secrets'
import { type AssembledFunction } from '../assembled'
import { variableNames } from '../keys'
import { type Words } from '../words'
import { zipSize } from '../zip-size'
import { type Check } from './check'

/** What one UpdateFunctionCode takes directly (manager SDK 5.6.5, API_MAX_SIZE), in bytes. */
const mostZip = 1.5 * 1024 * 1024

const ofEach =
  (find: (one: AssembledFunction) => Words[]): Check['find'] =>
  ({ functions }) =>
    functions.flatMap(find)

const zip: Check = {
  chinese: '每个云函数压缩后不超过 1.5 MB',
  english: 'each function has at most 1.5 MB as a ZIP',
  find: ofEach(({ name, folder }) => {
    const bytes = zipSize(folder)
    if (bytes <= mostZip) return []
    return [
      {
        chinese: `云函数 ${name} 压缩后有 ${Math.ceil(bytes / 1024)} KB。看看它的 index.ts 是否引入了不该打包的东西。`,
        english: `The function ${name} has ${Math.ceil(bytes / 1024)} KB. See whether its index.ts imports what should stay outside.`,
      },
    ]
  }),
}

const manifest = z.object({
  main: z.literal('index.js'),
  dependencies: z.strictObject({ 'wx-server-sdk': z.literal('4.0.2') }),
})

const sdk: Check = {
  chinese: '每个云函数只让云端安装 wx-server-sdk 4.0.2',
  english: 'each function has the cloud install wx-server-sdk 4.0.2 and nothing else',
  find: ofEach(({ name, folder, code }) => {
    const read = manifest.safeParse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
    if (read.success && code.includes('require("wx-server-sdk")')) return []
    return [
      {
        chinese: `云函数 ${name} 的 package.json 或代码不对。运行 npm run build:functions 重新构建。`,
        english: `The package.json or the code of ${name} is not as it should be. Run npm run build:functions.`,
      },
    ]
  }),
}

const call = /\.openapi\.(\w+)\.(\w+)\(/g
const otherUse = /\.openapi\b(?!\.\w+\.\w+\()/

const permissions: Check = {
  chinese: '云函数调用的微信接口，都在 config.json 里声明了，没有多写',
  english: 'config.json names every WeChat interface that the function calls, and no other',
  find: ofEach(({ name, code, config }) => {
    const called = new Set([...code.matchAll(call)].map(([, group, method]) => `${group}.${method}`))
    const named = new Set(config.permissions.openapi)
    const file = `cloudfunctions/${name}/config.json`
    const missing = [...called].filter((each) => !named.has(each))
    const unused = [...named].filter((each) => !called.has(each))
    return [
      ...missing.map((each) => ({
        chinese: `云函数 ${name} 调用了 ${each}，没有声明，上线后会报 -604101。请写进 ${file} 的 permissions.openapi。`,
        english: `${name} calls ${each} undeclared, which fails with -604101. Add it to permissions.openapi in ${file}.`,
      })),
      ...unused.map((each) => ({
        chinese: `云函数 ${name} 声明了 ${each}，代码没有用到。请从 ${file} 删去。`,
        english: `${name} declares ${each} and does not call it. Take it out of ${file}.`,
      })),
      ...(otherUse.test(code)
        ? [
            {
              chinese: `云函数 ${name} 用了看不出接口名的 openapi 写法。请写成 cloud.openapi.类别.方法(...)。`,
              english: `${name} uses openapi in a way that hides what it calls. Write cloud.openapi.group.method(...).`,
            },
          ]
        : []),
    ]
  }),
}

const cronProblem = (text: string): string | undefined => {
  try {
    readCron(text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const config: Check = {
  chinese: '每个云函数有 config.json，最多一个定时器，时间写满七段',
  english: 'each function has a config.json with at most one timer of seven fields',
  find: ofEach(({ name, config: { triggers }, configProblem }) =>
    [configProblem, ...triggers.map((trigger) => cronProblem(trigger.config))]
      .filter((problem) => problem !== undefined)
      .map((problem) => ({
        chinese: `cloudfunctions/${name}/config.json 写得不对：${problem}`,
        english: `cloudfunctions/${name}/config.json makes no sense: see above.`,
      })),
  ),
}

const variables: Check = {
  chinese: '给出的云函数密钥，长度和写法都对',
  english: 'the functions’ keys, where given, are what the functions take',
  find: (_, environment) =>
    variableNames
      .filter((name) => environment[name] && !serverEnvironment.shape[name].safeParse(environment[name]).success)
      .map((name) => ({
        chinese: `${name} 应当是 32 字节随机数的 base64。可以这样生成一个：openssl rand -base64 32`,
        english: `${name} must be 32 random bytes in base64. Make one with: openssl rand -base64 32`,
      })),
}

export const functionChecks: readonly Check[] = [zip, sdk, permissions, config, variables]
