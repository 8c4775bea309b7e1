import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const top = path.resolve(__dirname, '..')

export default defineConfig<'webpack5'>({
  projectName: 'rong-e-tong',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: 'dist/weapp',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Kept on disk it loses modules that the main package and a sub-package share: the built page then fails to open.
  cache: { enable: false },
  env: { CLOUD_ENV: JSON.stringify(process.env.CLOUD_ENV ?? '') },
  logger: { quiet: true, stats: false },
  copy: {
    patterns: [
      { from: 'src/icons/', to: 'dist/weapp/icons/' },
      { from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' },
    ],
    options: {},
  },
  mini: {
    // An allow-list once set: the contract lies outside src, and zod ships syntax that old phones cannot read.
    compile: {
      include: [path.join(top, 'contract'), (file: string) => file.includes(path.join('node_modules', 'zod'))],
    },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
})
