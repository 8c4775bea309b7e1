import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Assembled } from '../assembled'
import { filesIn } from '../files-in'
import { type Environment, variableNames } from '../keys'
import { type Check } from './check'

const fileNames = /(^|[\\/])(\.env[^\\/]*|secrets\.json|[^\\/]+\.(key|pem|p12|pfx))$/

/** What a secret looks like, by its name in the message. */
const shapes: Readonly<Record<string, RegExp>> = {
  'PRIVATE KEY': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'Tencent Cloud SecretId': /\bAKID[A-Za-z0-9]{32}\b/,
  AppSecret: /app_?secret["']?\s*[:=]\s*["'][0-9a-f]{32}["']/i,
  access_token: /[?&](secret|access_token)=[\w-]{16,}/,
  ...Object.fromEntries(
    variableNames.map((name) => [name, new RegExp(`${name}["']?\\s*[:=]\\s*["'][A-Za-z0-9+/]{43}=`)]),
  ),
}

/** Variables whose very values must not turn up anywhere. */
const secretVariables = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'WEAPP_PRIVATE_KEY', ...variableNames]

const filesOf = ({ folder }: Assembled): string[] =>
  ['miniprogram', 'functions'].flatMap((part) => filesIn(join(folder, part)).map((file) => `${part}/${file}`))

const secretsIn = (folder: string, file: string, environment: Environment): string[] => {
  const text = readFileSync(join(folder, file), 'utf8')
  return [
    ...(fileNames.test(file) ? ['文件名 file name'] : []),
    ...Object.keys(shapes).filter((name) => shapes[name]?.test(text)),
    ...secretVariables.filter((name) => environment[name] && text.includes(environment[name])),
  ]
}

const secrets: Check = {
  chinese: '要上传的文件里没有密钥',
  english: 'nothing that is uploaded holds a secret',
  find: (assembled, environment) =>
    filesOf(assembled).flatMap((file) =>
      secretsIn(assembled.folder, file, environment).map((name) => ({
        chinese: `${file} 里有像密钥的内容（${name}）。请从源码里删去；已经提交过的，请到控制台重置这个密钥。`,
        english: `${file} holds what looks like a secret (${name}). Take it out; if it was ever committed, renew it.`,
      })),
    ),
}

export const secretChecks: readonly Check[] = [secrets]
