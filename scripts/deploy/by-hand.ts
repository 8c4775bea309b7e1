import { type Assembled } from './assembled'
import { privacyItemsIn } from './privacy-items'
import { type Words } from './words'

/** What no interface can do: to be done in WeChat's consoles after the upload. */
export const byHand = ({ folder, weapp, functions, administration }: Assembled): Words[] => {
  const declaring = functions.filter(({ config }) => config.permissions.openapi.length > 0).map(({ name }) => name)
  const pushes = Object.entries(administration.messagePush).map(([event, name]) => `${event} → ${name}`)
  return [
    {
      chinese: `用微信开发者工具打开 ${folder}，把云函数 ${declaring.join('、')} 各“上传并部署：云端安装依赖”一次：微信接口的权限只有开发者工具会登记。config.json 的 permissions 没有变化时不用再做。`,
      english: `Open ${folder} in WeChat DevTools and upload ${declaring.join(', ')} from there once: only DevTools registers permissions for WeChat’s interfaces. Again only when permissions in config.json change.`,
    },
    {
      chinese: `微信公众平台申请订阅消息模板（${folder}/templates.json），把模板 ID 写进数据库 settings 集合的 templates。`,
      english: `Apply for the message templates in ${folder}/templates.json, and write their ids into templates of the settings document.`,
    },
    ...(pushes.length === 0
      ? []
      : [
          {
            chinese: `云开发控制台 → 设置 → 其他设置 → 消息推送：${pushes.join('；')}`,
            english: `CloudBase’s console, message push: ${pushes.join('; ')}`,
          },
        ]),
    {
      chinese: `微信公众平台 → 设置 → 用户隐私保护指引，声明：${privacyItemsIn(weapp).join('；')}。`,
      english: 'Declare these items of the privacy guide in WeChat’s console.',
    },
    {
      chinese: '微信公众平台 → 版本管理：把上传的版本设为体验版试用，再提交审核、发布。',
      english:
        'In WeChat’s console try the uploaded version as trial version, then submit it for review and release it.',
    },
  ]
}
