import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type z } from 'zod'
import { needsIn, variableNames } from '../../../scripts/deploy/keys'
import { areaDocument } from '../../../server/repositories/documents/area'
import { postDocument } from '../../../server/repositories/documents/post'
import { settingsDocument } from '../../../server/repositories/documents/settings'

const top = resolve(__dirname, '../../..')
const scripts = Object.keys(JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')).scripts)

describe.each(['docs/deploy.md', 'docs/deploy.zh-CN.md'])('%s', (file) => {
  const text = readFileSync(join(top, file), 'utf8')

  it('names no command that does not exist', () => {
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !scripts.includes(name!))).toEqual([])
  })

  it('names every variable that uploading needs', () => {
    const names = [...needsIn({}).map(({ name }) => name), ...variableNames]
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })

  it('shows documents to import that the functions can read', () => {
    const shown = text.split('\n').filter((line) => line.startsWith('{"_id"'))
    const schemas: z.ZodType[] = [settingsDocument, areaDocument, postDocument]
    expect(shown).toHaveLength(schemas.length)
    for (const [i, schema] of schemas.entries()) expect(() => schema.parse(JSON.parse(shown[i]!))).not.toThrow()
  })
})
