import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needsIn, readKeys } from '../../../scripts/deploy/keys'
import { readOptions } from '../../../scripts/deploy/options'
import { environment } from './assembled'

describe('what uploading needs', () => {
  it('is told as one list of what is missing', () => {
    const { CLOUD_ENV: _, WEAPP_PRIVATE_KEY: __, ...some } = environment
    expect(readKeys(some)).toBeNull()
    const missing = needsIn(some).filter(({ met }) => !met)
    expect(missing.map(({ name }) => name)).toEqual(['WEAPP_PRIVATE_KEY_PATH', 'CLOUD_ENV'])
    expect(missing.every(({ chinese, english }) => chinese !== '' && english !== '')).toBe(true)
  })

  it('takes the upload key as a text or from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'))
    const { WEAPP_PRIVATE_KEY: _, ...others } = environment
    writeFileSync(join(folder, 'upload.key'), 'from a file')
    expect(readKeys(environment)?.privateKey).toBe('upload-key')
    expect(readKeys({ ...others, WEAPP_PRIVATE_KEY_PATH: join(folder, 'upload.key') })?.privateKey).toBe('from a file')
    expect(readKeys({ ...others, WEAPP_PRIVATE_KEY_PATH: join(folder, 'absent.key') })).toBeNull()
    rmSync(folder, { recursive: true })
  })

  it('is not the functions’ keys: those in the cloud are kept', () => {
    const { EVENT_KEY: _, PERSONAL_DATA_KEY: __, ...others } = environment
    expect(readKeys(others)?.variables).toEqual({})
  })
})

describe('the options of npm run deploy', () => {
  it('upload by the first robot unless told otherwise', () => {
    expect(readOptions([])).toMatchObject({ 'dry-run': false, robot: 1 })
    expect(readOptions(['--dry-run', '--robot', '30', '--version', '1.2.3', '--desc', '说明'])).toMatchObject({
      'dry-run': true,
      robot: 30,
      version: '1.2.3',
      desc: '说明',
    })
  })

  it.each([[['--robot', '31']], [['--robot', 'x']], [['--upload']], [['now']], [['--version', '']]])(
    'refuse %j, with the usage',
    (args) => {
      expect(() => readOptions(args)).toThrow('npm run deploy --')
    },
  )
})
