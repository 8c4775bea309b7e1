import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLock } from '../../local/cloud/open-lock'
import { districtIn, noteDistrict, prepareFolder, secretsIn } from '../../scripts/serve/data-folder'
import { type DistrictNote, format } from '../../scripts/serve/district'

const note: DistrictNote = {
  format,
  size: 'demo',
  state: 'ready',
  centre: { longitude: 117.5, latitude: 34.8 },
  codes: [],
}

describe('the data folder', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'data-'))
  })

  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it('keeps its keys from one start to the next, readable by its owner only', () => {
    const first = secretsIn(folder)
    expect(secretsIn(folder)).toEqual(first)
    expect(Buffer.from(first.EVENT_KEY, 'base64')).toHaveLength(32)
    expect(first.EVENT_KEY).not.toBe(first.PERSONAL_DATA_KEY)
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  it('makes no new keys beside data which nobody could read with them', () => {
    writeFileSync(join(folder, 'cloud.sqlite'), '')
    expect(() => secretsIn(folder)).toThrow('secrets.json')
    expect(existsSync(join(folder, 'secrets.json'))).toBe(false)
  })

  it('is emptied by --fresh, and only then', () => {
    secretsIn(folder)
    noteDistrict(folder, note)
    prepareFolder(folder, false)
    expect(districtIn(folder)).toEqual(note)
    prepareFolder(folder, true)
    expect(districtIn(folder)).toBeUndefined()
    expect(existsSync(join(folder, 'secrets.json'))).toBe(false)
  })

  it('of an earlier version is refused in one sentence and left as it is', () => {
    const file = join(folder, 'district.json')
    const { format: _, ...earlier } = note
    writeFileSync(file, JSON.stringify(earlier))
    expect(() => districtIn(folder)).toThrow('--fresh')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(earlier)
  })

  it('is not emptied under a local cloud that runs on it', () => {
    const unlock = openLock(join(folder, 'lock'))
    secretsIn(folder)
    expect(() => {
      prepareFolder(folder, true)
    }).toThrow(String(process.pid))
    expect(existsSync(join(folder, 'secrets.json'))).toBe(true)
    unlock()
  })

  it.each([true, false])('is never one with other files in it (--fresh: %s)', (fresh) => {
    writeFileSync(join(folder, 'thesis.docx'), '')
    expect(() => {
      prepareFolder(folder, fresh)
    }).toThrow('--data')
    expect(existsSync(join(folder, 'thesis.docx'))).toBe(true)
  })
})
