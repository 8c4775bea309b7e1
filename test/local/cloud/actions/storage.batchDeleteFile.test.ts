import type { LocalCloud } from '../../../../local/cloud'
import type { Sdk } from '../../../support/sdk'
import { sdkFor, startCloud } from './environment'

let cloud: LocalCloud
let sdk: Sdk

beforeAll(async () => {
  cloud = await startCloud()
  sdk = sdkFor(cloud)
})

afterAll(() => cloud.stop())

test('a deleted file is gone, and a missing one is named', async () => {
  const { fileID } = await sdk.uploadFile({ cloudPath: 'gone.txt', fileContent: Buffer.from('x') })
  const { fileList } = await sdk.deleteFile({ fileList: [fileID, `${fileID}.not`] })
  expect(fileList.map(({ status }) => status)).toEqual([0, -503003])
  await expect(sdk.downloadFile({ fileID })).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
})
