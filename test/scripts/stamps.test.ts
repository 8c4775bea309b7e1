import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fingerprint, isFresh, stamp } from '../../scripts/build/stamps'

const target = { name: 'thing', inputs: ['src', 'settings.json', 'absent'], output: 'dist/thing.js' }

describe('what is built already', () => {
  let top: string
  const write = (file: string, text: string): void => {
    writeFileSync(join(top, file), text)
  }

  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'stamps-'))
    mkdirSync(join(top, 'src/deep'), { recursive: true })
    mkdirSync(join(top, 'dist'))
    write('src/deep/a.ts', 'one')
    write('settings.json', '{}')
    write('dist/thing.js', 'built')
    stamp(top, target, fingerprint(top, target.inputs))
  })

  afterEach(() => {
    rmSync(top, { recursive: true })
  })

  it('is left alone while nothing it is made of changed', () => {
    write('src/deep/a.ts', 'one')
    write('elsewhere.ts', 'not an input')
    expect(isFresh(top, target)).toBe(true)
  })

  it.each<[string, () => void]>([
    [
      'a file changed',
      () => {
        write('src/deep/a.ts', 'two')
      },
    ],
    [
      'a file came',
      () => {
        write('src/b.ts', '')
      },
    ],
    [
      'a file went',
      () => {
        rmSync(join(top, 'src/deep/a.ts'))
      },
    ],
    [
      'a file was renamed',
      () => {
        renameSync(join(top, 'src/deep/a.ts'), join(top, 'src/deep/b.ts'))
      },
    ],
    [
      'an input that was absent appeared',
      () => {
        write('absent', '')
      },
    ],
    [
      'the result was deleted',
      () => {
        rmSync(join(top, 'dist/thing.js'))
      },
    ],
  ])('is built again when %s', (_title, change) => {
    change()
    expect(isFresh(top, target)).toBe(false)
  })

  it('is built again for another cloud environment, and again without one', () => {
    const forEnvironment = { ...target, variables: ['STAMPS_TEST_ENV'] }
    expect(isFresh(top, forEnvironment)).toBe(true)
    process.env.STAMPS_TEST_ENV = 'district-1a2b'
    expect(isFresh(top, forEnvironment)).toBe(false)
    delete process.env.STAMPS_TEST_ENV
    expect(isFresh(top, forEnvironment)).toBe(true)
  })

  it('is built again when an input changed during the build', () => {
    const taken = fingerprint(top, target.inputs)
    write('src/deep/a.ts', 'saved while building')
    stamp(top, target, taken)
    expect(isFresh(top, target)).toBe(false)
  })
})
