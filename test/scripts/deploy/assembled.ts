import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { assemble } from '../../../scripts/deploy/assemble'
import { type Assembled } from '../../../scripts/deploy/assembled'

const top = resolve(__dirname, '../../..')

/** A whole environment for an upload; none of it is real. */
export const environment = {
  WEAPP_APPID: 'wx0123456789abcdef',
  WEAPP_PRIVATE_KEY: 'upload-key',
  CLOUD_ENV: 'district-1a2b3c',
  TENCENTCLOUD_SECRETID: 'secret-id',
  TENCENTCLOUD_SECRETKEY: 'secret-key',
  EVENT_KEY: Buffer.alloc(32, 1).toString('base64'),
  PERSONAL_DATA_KEY: Buffer.alloc(32, 2).toString('base64'),
}

/** What this checkout would upload, in a folder of its own, as if it was built for the environment above. */
export const assembleHere = (): { assembled: Assembled; forget: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'))
  const assembled = assemble(top, folder, environment)
  appendFileSync(join(assembled.weapp, 'app.js'), `;${JSON.stringify(environment.CLOUD_ENV)}`)
  return {
    assembled,
    forget: () => {
      rmSync(folder, { recursive: true })
    },
  }
}
