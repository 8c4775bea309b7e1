import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Trouble } from '../say.mjs'
import { runTool } from '../run-tool'
import { type Target } from './target'

export const weapp: Target = {
  name: 'weapp',
  label: { chinese: '小程序', english: 'mini program' },
  inputs: ['src', 'contract', 'config', 'babel.config.js', 'tsconfig.json', 'package.json', 'package-lock.json'],
  variables: ['CLOUD_ENV'],
  output: 'dist/weapp/app.json',
  make: async (top) => {
    await rm(join(top, 'dist/weapp'), { recursive: true, force: true })
    const { code, output } = await runTool(top, '@tarojs/cli', 'taro', ['build', '--type', 'weapp'], {
      NODE_ENV: 'production',
    })
    // Taro ends with 0 after some errors: the package itself has to be there.
    if (code !== 0 || !existsSync(join(top, 'dist/weapp/app.json'))) {
      throw new Trouble(`小程序没有编译成功：\n${output}`, 'The mini program could not be built: see above.')
    }
  },
}
