import { type CloudAdministration, type CloudIndex } from './to-cloudbase'

const directions = { '1': '升序', '-1': '降序', '2dsphere': '地理位置（2dsphere）' } as const

const storageRights = {
  READONLY: '所有用户可读，仅创建者和管理员可写',
  PRIVATE: '仅创建者和管理员可读写',
  ADMINWRITE: '所有用户可读，仅管理员可写',
  ADMINONLY: '仅管理员可读写',
} as const

const indexLine = ({ IndexName, MgoKeySchema: { MgoIndexKeys, MgoIsUnique } }: CloudIndex): string => {
  const keys = MgoIndexKeys.map(({ Name, Direction }) => `${Name} ${directions[Direction]}`).join('，')
  return `    索引 ${IndexName}${MgoIsUnique ? '（唯一）' : ''}：${keys}`
}

/** What to set up by hand in CloudBase's console, in the console's own words. */
export const inWords = ({ collections, functionRule, storage, messagePush }: CloudAdministration): string => {
  const pushes = Object.entries(messagePush)
  return [
    `数据库：${collections.length} 个集合。每个集合的权限选“自定义安全规则”，填写给出的规则；没有列出索引的，不用建索引。`,
    ...collections.flatMap(({ name, rule, indexes }) => [
      '',
      `  集合 ${name}`,
      `    安全规则 ${rule}`,
      ...indexes.map(indexLine),
    ]),
    '',
    `云函数：权限控制（对整个环境生效）填写\n    ${functionRule}`,
    '',
    `云存储：权限设置选“${storageRights[storage]}”。`,
    '',
    pushes.length === 0 ? '消息推送：不用设置。' : '消息推送（设置 → 其他设置 → 消息推送），推送模式选“云函数”：',
    ...pushes.map(([event, name]) => `    事件 ${event} → 云函数 ${name}`),
  ].join('\n')
}
