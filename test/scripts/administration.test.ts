import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseAdministration, readAdministration } from '../../scripts/administration/administration'
import { inWords } from '../../scripts/administration/in-words'
import { toCloudBase } from '../../scripts/administration/to-cloudbase'

const top = resolve(__dirname, '../..')
const file = JSON.parse(readFileSync(join(top, 'cloudfunctions/database.json'), 'utf8'))

describe('what is set up in a CloudBase environment', () => {
  const { collections, functionRule, storage } = toCloudBase(readAdministration(top))

  it('shuts every collection to phones, and the functions that WeChat calls', () => {
    expect(collections.map(({ rule }) => JSON.parse(rule))).toEqual(
      collections.map(() => ({ read: false, write: false })),
    )
    const called = (name: string): boolean => {
      const { triggers = [] } = JSON.parse(readFileSync(join(top, 'cloudfunctions', name, 'config.json'), 'utf8'))
      return triggers.length > 0 || Object.values(file.messagePush).includes(name)
    }
    const folders = readdirSync(join(top, 'cloudfunctions'), { withFileTypes: true })
    const byWeChat = folders.filter((each) => each.isDirectory() && called(each.name)).map(({ name }) => name)
    expect(byWeChat).toEqual(expect.arrayContaining(['relay-notices', 'photo-verdicts']))
    expect(JSON.parse(functionRule)).toEqual({
      '*': { invoke: 'auth != null' },
      ...Object.fromEntries(byWeChat.map((name) => [name, { invoke: false }])),
    })
    expect(storage).toBe('PRIVATE')
  })

  it('gives indexes in the form of CloudBase, places as 2dsphere and directions as texts', () => {
    expect(collections.find(({ name }) => name === 'areas')?.indexes).toEqual(
      expect.arrayContaining([
        {
          IndexName: 'shape',
          MgoKeySchema: { MgoIndexKeys: [{ Name: 'shape', Direction: '2dsphere' }], MgoIsUnique: false },
        },
      ]),
    )
    expect(collections.find(({ name }) => name === 'inbox')?.indexes[0]).toEqual({
      IndexName: 'byPerson',
      MgoKeySchema: {
        MgoIndexKeys: [
          { Name: 'person', Direction: '1' },
          { Name: 'at', Direction: '-1' },
          { Name: '_id', Direction: '-1' },
        ],
        MgoIsUnique: false,
      },
    })
  })

  it('names every collection and every index in words that the console uses', () => {
    const words = inWords(toCloudBase(readAdministration(top)))
    for (const { name, indexes } of collections) {
      expect(words).toContain(`集合 ${name}\n`)
      for (const { IndexName, MgoKeySchema } of indexes)
        expect(words).toContain(`索引 ${IndexName}${MgoKeySchema.MgoIsUnique ? '（唯一）' : ''}：`)
    }
    expect(words).toContain('shape 地理位置（2dsphere）')
    expect(words).toContain('仅创建者和管理员可读写')
  })

  it.each([
    ['a collection without rules', { ...file, collections: { areas: {} } }, 'rules'],
    ['functions without the line for all others', { ...file, functions: {} }, '"*" is missing'],
    ['an index over a numeric path', { ...file, collections: { a: { indexes: [{ name: 'x', geo: '0' }] } } }, 'geo'],
    ['a word for storage that CloudBase does not know', { ...file, storage: 'OPEN' }, 'storage'],
  ])('refuses %s, and says where', (_title, changed, words) => {
    expect(() => parseAdministration(JSON.stringify(changed))).toThrow(words)
  })
})
