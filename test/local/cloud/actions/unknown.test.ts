import type { LocalCloud } from '../../../../local/cloud'
import { locally, startCloud } from './environment'

locally('its wire').describe('the wire', () => {
  let cloud: LocalCloud
  const lines: string[] = []

  beforeAll(async () => {
    cloud = await startCloud({ onLog: ({ text }) => lines.push(text) })
  })

  afterAll(() => cloud.stop())

  const send = async (fields: object): Promise<unknown> => {
    const response = await fetch(`${cloud.url}/admin?env=local-env&seqId=1`, {
      method: 'POST',
      body: JSON.stringify(fields),
    })
    expect(response.status).toBe(200)
    return response.json()
  }

  test.each(['database.watch', 'storage.batchCopyFile', 'storage.getFileAuthority', 'wx.api'])(
    '%s is not imitated and fails loudly instead of doing nothing',
    async (action) => {
      const reply = await send({ action, wxCloudApiToken: cloud.operatorToken })
      expect(reply).toMatchObject({ code: 'INVALID_PARAM', message: expect.stringContaining(action) })
      expect(lines.join()).toContain(action)
    },
  )

  test('a stranger who has no call in flight is refused', async () => {
    const query = { action: 'database.calculateDocument', collectionName: 'notes' }
    await expect(send(query)).resolves.toMatchObject({ code: 'INVALID_REQUEST_SOURCE' })
    await expect(send({ ...query, wxCloudApiToken: 'guessed' })).resolves.toMatchObject({
      code: 'INVALID_REQUEST_SOURCE',
    })
  })

  test('another environment is refused', async () => {
    const reply = await send({
      action: 'database.startTransaction',
      envName: 'other',
      wxCloudApiToken: cloud.operatorToken,
    })
    expect(reply).toMatchObject({ code: 'INVALIID_ENV' })
  })
})
