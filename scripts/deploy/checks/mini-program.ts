import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { measure } from '../../size'
import { type Assembled } from '../assembled'
import { type Words } from '../words'
import { type Check } from './check'

// WeChat's limits (developers.weixin.qq.com, sub-packages), in KB of 1,024 bytes.
const [mostPackageKb, mostTotalKb] = [2048, 30 * 1024]

const appJson = z.object({
  pages: z.array(z.string()),
  subPackages: z.array(z.object({ root: z.string(), pages: z.array(z.string()) })).default([]),
  requiredPrivateInfos: z.array(z.string()).default([]),
})

const readApp = ({ weapp }: Assembled): z.output<typeof appJson> =>
  appJson.parse(JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8')))

const tooLarge = (name: string, kb: number, most: number): Words[] =>
  kb <= most
    ? []
    : [
        {
          chinese: `${name} 有 ${kb} KB，微信最多收 ${most} KB。运行 npm run size 看各包大小，把页面移到分包，或压缩图片。`,
          english: `${name} has ${kb} KB; WeChat takes ${most}. See npm run size; move pages to sub-packages or shrink pictures.`,
        },
      ]

const sizes: Check = {
  chinese: '小程序包大小：主包和分包各 2 MB 以内，合计 30 MB 以内',
  english: 'package sizes: main and sub-packages 2 MB each, 30 MB in all',
  find: ({ weapp }) => {
    const { mainKb, subPackagesKb } = measure(weapp)
    const packages = { 主包: mainKb, ...subPackagesKb }
    const total = Object.values(packages).reduce((sum, kb) => sum + kb, 0)
    return [
      ...Object.entries(packages).flatMap(([name, kb]) => tooLarge(name, kb, mostPackageKb)),
      ...tooLarge('合计', Math.round(total), mostTotalKb),
    ]
  },
}

const pages: Check = {
  chinese: 'app.json 里的每个页面，文件都齐',
  english: 'every page of app.json has its files',
  find: (assembled) => {
    const app = readApp(assembled)
    const all = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => join(root, page)))]
    return all
      .flatMap((page) => ['.js', '.json', '.wxml'].map((end) => page + end))
      .filter((file) => !existsSync(join(assembled.weapp, file)))
      .map((file) => ({
        chinese: `缺少 ${file}。运行 npm run build:weapp 重新构建；仍缺少时，从 src/app.config.ts 删去这个页面。`,
        english: `${file} is missing. Run npm run build:weapp; failing that, take the page out of src/app.config.ts.`,
      }))
  },
}

// The precise location interfaces; WeChat refuses a package that names one of them beside getFuzzyLocation.
const precise = ['getLocation', 'onLocationChange', 'startLocationUpdate', 'startLocationUpdateBackground']

const privateInfos: Check = {
  chinese: '不同时声明精确定位和模糊定位',
  english: 'precise and fuzzy location are not named together',
  find: (assembled) => {
    const named = readApp(assembled).requiredPrivateInfos
    const both = named.includes('getFuzzyLocation') && named.some((each) => precise.includes(each))
    if (!both) return []
    return [
      {
        chinese:
          'requiredPrivateInfos 同时写了精确定位和 getFuzzyLocation，微信会拒绝上传。在 src/app.config.ts 只留一种。',
        english: 'requiredPrivateInfos names both, which WeChat refuses. Keep one of them in src/app.config.ts.',
      },
    ]
  },
}

const appid: Check = {
  chinese: '是自己的小程序 AppID，不是游客号',
  english: 'the AppID is your own, not the tourist’s',
  find: ({ appid: id }) =>
    /^wx[0-9a-f]{16}$/.test(id)
      ? []
      : [
          {
            chinese: `AppID 现在是 ${id}。请把环境变量 WEAPP_APPID 设为微信公众平台给您的 AppID（wx 开头，共 18 位）。`,
            english: `The AppID is ${id}. Set WEAPP_APPID to the one from WeChat’s console: wx and 16 hex digits.`,
          },
        ],
}

const builtFor = (weapp: string, env: string): boolean =>
  readdirSync(weapp)
    .filter((file) => file.endsWith('.js'))
    .some((file) => readFileSync(join(weapp, file), 'utf8').includes(JSON.stringify(env)))

const environmentOf: Check = {
  chinese: '小程序连的就是要上传到的云开发环境',
  english: 'the mini program speaks to the environment that is uploaded to',
  find: ({ weapp, env }) => {
    if (env === '')
      return [
        {
          chinese:
            '没有指定云开发环境。请设置环境变量 CLOUD_ENV（云开发控制台 → 设置 → 环境 ID）；不设时小程序会连账号的第一个环境。',
          english:
            'No environment is named. Set CLOUD_ENV to its id; without it the package takes the account’s first one.',
        },
      ]
    if (builtFor(weapp, env)) return []
    return [
      {
        chinese: `这个小程序包不是为环境 ${env} 构建的。请设好 CLOUD_ENV 后重新运行这条命令。`,
        english: `The package was not built for the environment ${env}. Set CLOUD_ENV and run this command again.`,
      },
    ]
  },
}

export const miniProgramChecks: readonly Check[] = [sizes, pages, privateInfos, appid, environmentOf]
