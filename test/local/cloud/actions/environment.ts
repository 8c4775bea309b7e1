import type { CloudOptions, LocalCloud } from '../../../../local/cloud'
import * as support from '../../../support/sdk'
import { startCloud as startLocal } from '../cloud'
import { openRealCloud, rememberingUploads } from './real-cloud'

/** Id of a real environment that these tests run against, instead of a local cloud each. See local/cloud/README.md. */
const real = process.env.CLOUD_ENV

const collections = ['notes', 'places', 'people']

const realSdk = (env: string): support.Sdk => {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env
  if (!secretId || !secretKey) throw new Error('CLOUD_ENV wants TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY too')
  return rememberingUploads(support.sdkOf({ env, secretId, secretKey }))
}

export const startCloud = (options?: Partial<CloudOptions>): Promise<LocalCloud> =>
  real === undefined ? startLocal(options) : openRealCloud(realSdk(real), collections)

export const sdkFor = (cloud: LocalCloud): support.Sdk => (real === undefined ? support.sdkFor(cloud) : realSdk(real))

/** Moves the local cloud's clock, and gives the time it is there; on a real environment that of this machine. */
export const setTime = ({ clock }: LocalCloud, wanted: Date): Date => {
  if (real !== undefined) return new Date()
  clock.moveTo(wanted)
  return wanted
}

/**
 * For tests which want what only the local cloud has, for example its clock. Against a real environment they are skipped,
 * and a line says why.
 */
export const locally = (need: string): { test: jest.It; describe: jest.Describe } => {
  if (real === undefined) return { test, describe }
  process.stderr.write(`skipped on ${real}: ${expect.getState().testPath ?? ''}: needs ${need}\n`)
  return { test: test.skip, describe: describe.skip }
}
