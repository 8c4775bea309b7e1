import { collections as named } from '../../../server/cloud/collections'
import { type Words } from '../words'
import { type Check } from './check'

const file = 'cloudfunctions/database.json'

const collections: Check = {
  chinese: '程序用到的集合和清单里的集合一一对应',
  english: 'the collections of the code and those of the administration file are the same',
  find: ({ administration }) => {
    const listed = Object.keys(administration.collections)
    const known: readonly string[] = named
    return [
      ...known
        .filter((name) => !listed.includes(name))
        .map((name) => ({
          chinese: `程序用到集合 ${name}，${file} 里没有。请补上它的权限和索引。`,
          english: `The code names the collection ${name}, ${file} does not. Add it with its rules and indexes.`,
        })),
      ...listed
        .filter((name) => !known.includes(name))
        .map((name) => ({
          chinese: `${file} 里的集合 ${name}，程序没有用到。请删去，或写进 server/cloud/collections.ts。`,
          english: `No code names the collection ${name} of ${file}. Delete it, or add it to server/cloud/collections.ts.`,
        })),
    ]
  },
}

const rules: Check = {
  chinese: '手机不能直接读写任何集合，也不能调用定时云函数',
  english: 'phones can neither read nor write a collection, nor call a timer’s function',
  find: ({ administration, functions }) => [
    ...Object.entries(administration.collections)
      .filter(([, { rules }]) => rules.read !== false || rules.write !== false)
      .map(([name]) => ({
        chinese: `集合 ${name} 对手机开放了。请在 ${file} 把它的 rules 改为 read、write 都是 false。`,
        english: `The collection ${name} is open to phones. Set read and write of its rules in ${file} to false.`,
      })),
    ...functions
      .filter(({ name, config }) => config.triggers.length > 0 && administration.functions[name]?.invoke !== false)
      .map(({ name }) => ({
        chinese: `定时云函数 ${name} 能被手机调用。请在 ${file} 的 functions 里把它的 invoke 设为 false。`,
        english: `Phones may call the timer’s function ${name}. Set its invoke to false under functions in ${file}.`,
      })),
  ],
}

const names: Check = {
  chinese: '清单里写到的云函数都存在',
  english: 'every function that the administration file names exists',
  find: ({ administration, functions }) =>
    [
      ...Object.keys(administration.functions).filter((name) => name !== '*'),
      ...Object.values(administration.messagePush),
    ]
      .filter((name) => !functions.some((one) => one.name === name))
      .map((name): Words => ({
        chinese: `${file} 写到了云函数 ${name}，但没有这个云函数。请改正名字。`,
        english: `${file} names the function ${name}, which does not exist. Correct the name.`,
      })),
}

export const administrationChecks: readonly Check[] = [collections, rules, names]
