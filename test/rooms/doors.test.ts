import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { rooms } from '../../scripts/rooms'

const top = resolve(__dirname, '../..')
const config = join(top, '.dependency-cruiser.cjs')

interface Violation {
  rule: { name: string }
  from: string
  to: string
}

const sentence = ({ rule, from, to }: Violation): string => `${rule.name}: ${from} imports ${to}`

const cruise = (folder: string): Violation[] => {
  const present = rooms.filter((room) => existsSync(join(folder, room)))
  const cli = join(top, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cli, '--config', config, '--output-type', 'json', ...present],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 << 20,
    },
  )
  if (!stdout) throw new Error(stderr)
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations
}

/** [rule, file that breaks it, what it imports] */
const plants: [string, string, string][] = [
  ['contract-is-a-leaf', 'contract/clock.ts', 'dayjs'],
  ['contract-is-a-leaf', 'contract/rules.ts', '../domain/rules'],
  ['domain-is-pure', 'domain/reader.ts', 'node:fs'],
  ['domain-is-pure', 'domain/asker.ts', '../server/serve/serve'],
  ['pages-know-the-contract-only', 'src/pages/a/rules.ts', '../../../domain/rules'],
  ['the-phone-packs-light', 'src/pages/a/heavy.ts', 'heavy'],
  ['pages-do-not-import-pages', 'src/pages/a/neighbour.ts', '../b/index'],
  ['pages-do-not-import-pages', 'src/worker/pages/a/namesake.ts', '../../../pages/a/index'],
  ['sub-packages-do-not-meet', 'src/worker/visitor.ts', '../member/card'],
  ['main-package-knows-no-sub-package', 'src/components/guest.ts', '../member/card'],
  ['console-knows-the-contract-only', 'console/board.ts', '../src/components/tag'],
  ['functions-do-not-import-functions', 'cloudfunctions/a/borrow.ts', '../b/index'],
  ['functions-only-serve', 'cloudfunctions/a/heavy.ts', 'heavy'],
  ['only-what-is-spoken', 'cloudfunctions/b/slow.ts', '../../contract/api'],
  ['only-what-is-spoken', 'src/components/slow.ts', '../../contract/api'],
  ['server-acts-for-the-domain', 'server/serve/heavy.ts', 'heavy'],
  ['one-door-to-the-cloud', 'server/serve/shortcut.ts', 'wx-server-sdk'],
  ['one-door-to-the-cloud', 'cloudfunctions/a/shortcut.ts', 'wx-server-sdk'],
  ['sheets-are-heavy', 'server/views/table.ts', 'exceljs'],
  ['sheets-are-heavy', 'cloudfunctions/a/table.ts', 'jszip'],
  ['only-repositories-open-the-database', 'server/views/direct.ts', '../cloud/database'],
  ['only-the-server-opens-the-cloud', 'cloudfunctions/a/direct.ts', '../../server/cloud/database'],
  ['server-does-not-know-functions', 'server/serve/upwards.ts', '../../cloudfunctions/a/index'],
  ['local-rooms-are-islands', 'local/cloud/insider.ts', '../../contract/word'],
  ['local-rooms-are-islands', 'local/phone/insider.ts', '../../src/components/tag'],
  ['local-rooms-meet-over-the-wire', 'local/phone/shortcut.ts', '../cloud/index'],
  ['product-does-not-know-its-stand-ins', 'server/serve/fake.ts', '../../local/cloud/index'],
  ['product-does-not-know-its-stand-ins', 'domain/fake.ts', '../test/support/fake'],
  ['scripts-are-imported-by-nobody', 'src/pages/a/tool.ts', '../../../scripts/tool'],
  ['scripts-are-imported-by-nobody', 'local/cloud/tool.ts', '../../scripts/tool'],
  ['config-is-for-taro-only', 'server/serve/value.ts', '../../config/value'],
  ['tests-are-imported-by-tests-only', 'test/support/borrow.ts', '../some.test'],
  ['no-circular', 'domain/egg.ts', './hen'],
  ['no-orphans', 'server/serve/nobody.ts', ''],
  ['imports-resolve', 'scripts/lost.ts', './nowhere'],
  ['packages-are-declared', 'scripts/chance.ts', 'undeclared'],
  ['product-needs-no-workshop-package', 'cloudfunctions/b/workshop.ts', 'heavy'],
]

/** What the plants lean on, and imports that are allowed: none of these may be objected to. */
const sound: Record<string, string> = {
  'contract/word.ts': "import { z } from 'zod'\nexport const word = z",
  'contract/api.ts': "import { word } from './word'\nexport const api = word",
  'domain/rules.ts':
    "import dayjs from 'dayjs'\nimport { word } from '../contract/word'\nexport const rules = [dayjs, word]",
  'domain/hen.ts': "import './egg'",
  'server/cloud/database.ts': "import cloud from 'wx-server-sdk'\nexport const database = cloud",
  'server/sheets/table.ts': "import exceljs from 'exceljs'\nexport const table = exceljs",
  'server/repositories/rows.ts': "import { database } from '../cloud/database'\nexport const rows = database",
  'server/serve/serve.ts':
    "import { createHash } from 'node:crypto'\nimport { rules } from '../../domain/rules'\nimport { rows } from '../repositories/rows'\nexport const serve = [createHash, rules, rows]",
  'cloudfunctions/a/index.ts': "import { serve } from '../../server/serve/serve'\nexport const main = serve",
  'cloudfunctions/b/index.ts': "import { word } from '../../contract/word'\nexport const main = word",
  'src/components/tag.ts':
    "import React from 'react'\nimport { word } from '../../contract/word'\nexport const tag = [React, word]",
  'src/pages/a/index.ts': "import { tag } from '../../components/tag'\nexport default tag",
  'src/pages/b/index.ts': "import { tag } from '../../components/tag'\nexport default tag",
  'src/member/card.ts': "import { tag } from '../components/tag'\nexport const card = tag",
  'local/cloud/index.ts': "import heavy from 'heavy'\nexport const start = heavy",
  'config/value.ts': 'export const value = 1',
  'scripts/tool.ts': "import { start } from '../local/cloud/index'\nexport const tool = start",
  'test/support/fake.ts': 'export const fake = 1',
  'test/some.test.ts': "import { database } from '../server/cloud/database'\nexport const some = database",
}

const manifest = {
  dependencies: {
    zod: '1.0.0',
    dayjs: '1.0.0',
    react: '1.0.0',
    'wx-server-sdk': '1.0.0',
    exceljs: '1.0.0',
    jszip: '1.0.0',
  },
  devDependencies: { heavy: '1.0.0' },
}

describe('the doors of the house', () => {
  let folder: string
  let found: Violation[]

  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'doors-'))
    for (const name of ['zod', 'dayjs', 'react', 'wx-server-sdk', 'exceljs', 'jszip', 'heavy', 'undeclared']) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
      write(`node_modules/${name}/index.js`, '')
    }
    write('package.json', JSON.stringify(manifest))
    copyFileSync(join(top, 'tsconfig.json'), join(folder, 'tsconfig.json'))
    // depcruise reads the configuration and TypeScript from the real house, the modules from here.
    symlinkSync(join(top, 'node_modules/typescript'), join(folder, 'node_modules/typescript'))
    for (const [file, text] of Object.entries(sound)) write(file, text)
    for (const [, file, target] of plants) write(file, target ? `import '${target}'` : 'export const nobody = 1')
    found = cruise(folder)
  })

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it.each(plants)('%s: %s may not import "%s"', (rule, file) => {
    expect(found.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(rule)
  })

  it('lets every allowed import through', () => {
    const objected = found.filter((violation) => violation.from in sound)
    expect(objected.map(sentence)).toEqual([])
  })

  it('has a plant for every rule', () => {
    const { forbidden } = jest.requireActual<{ forbidden: { name: string; comment: string }[] }>(config)
    expect(forbidden.map((rule) => rule.name).filter((name) => !plants.some(([rule]) => rule === name))).toEqual([])
    expect(forbidden.filter((rule) => rule.comment.length < 30)).toEqual([])
  })

  it('are all shut in the real house', () => {
    expect(cruise(top).map(sentence)).toEqual([])
  })
})
